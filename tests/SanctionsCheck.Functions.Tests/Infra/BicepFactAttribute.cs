using System.Runtime.InteropServices;

namespace SanctionsCheck.Functions.Tests.Infra;

/// <summary>A test that needs the Bicep compiler, which the package feed has for Linux on x64.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
            Skip = "The packaged Bicep compiler runs on Linux x64 only.";
        else if (!File.Exists(BicepCompiler.Packaged))
            Skip = $"The Bicep compiler is not in the package cache ({BicepCompiler.Packaged}).";
    }
}
