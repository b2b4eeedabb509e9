using System.Globalization;
using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Functions.Api;

/// <summary>Values that concern a whole call: a bad one refuses it.</summary>
internal static class RequestValues
{
    /// <summary>How dates are written.</summary>
    public const string DateFormat = "yyyy-MM-dd";

    public static double? Threshold(ref JsonRequestReader reader) => reader.Number() switch
    {
        null => null,
        >= 0 and <= 1 and var value => (double)value,
        var value => throw Invalid(ref reader, string.Create(CultureInfo.InvariantCulture, $"A threshold of {value} is not between 0 and 1."),
            string.Create(CultureInfo.InvariantCulture, $"Send a number from 0 to 1, or leave it out for the model's own ({ScreeningModel.Threshold}).")),
    };

    public static int? Limit(ref JsonRequestReader reader) => reader.Number() switch
    {
        null => null,
        >= 1 and <= ScreenOptions.MaxLimit and var value when decimal.IsInteger(value) => (int)value,
        var value => throw Invalid(ref reader, string.Create(CultureInfo.InvariantCulture, $"A limit of {value} is not possible."),
            $"Send a whole number from 1 to {ScreenOptions.MaxLimit}."),
    };

    public static DateOnly? Date(ref JsonRequestReader reader)
    {
        if (reader.Text() is not { } text) return null;
        return TryDate(text, out var date) ? date
            : throw Invalid(ref reader, $"\"{text}\" is not a date.", "Write an existing date as yyyy-MM-dd, for example 2025-12-20.");
    }

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text.Trim(), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static RequestException Invalid(ref JsonRequestReader reader, string detail, string mend) =>
        reader.Refuse(ProblemTypes.InvalidValue, "Invalid value", detail, mend);
}
