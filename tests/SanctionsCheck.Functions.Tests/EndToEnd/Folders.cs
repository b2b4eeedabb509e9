namespace SanctionsCheck.Functions.Tests.EndToEnd;

internal static class Folders
{
    /// <summary>Deletes a folder into which an emulator whose parent was killed may still be writing.</summary>
    public static async Task DeleteAsync(string folder)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (attempt < 100)
            {
                await Task.Delay(100);
            }
        }
    }
}
