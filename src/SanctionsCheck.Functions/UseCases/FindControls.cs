using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Functions.Api;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Looks up what bears on goods between two countries at a date.</summary>
public sealed class FindControls(RuleBook rules, BasisPins pins)
{
    /// <summary>Parameters of the call.</summary>
    public static string[] Parameters { get; } = ["origin", "destination", "hs", "date"];

    /// <summary>Reads the parameters.</summary>
    /// <exception cref="RequestException">One is missing or can't be read.</exception>
    public ControlRequest Read(RequestQuery query)
    {
        var origin = Country(query, "origin", "BY");
        return new()
        {
            Origin = origin,
            Dispatch = origin,
            Destination = Country(query, "destination", "IR"),
            HsCode = Code(query.Text("hs")),
            Date = query.Date("date") ?? pins.Today,
        };
    }

    /// <summary>Version of the rule book that answers.</summary>
    public string RuleBook => rules.Version;

    /// <summary>Looks it up.</summary>
    public ControlAnswer Run(ControlRequest request) => rules.Query(request);

    private string Country(RequestQuery query, string name, string example)
    {
        var text = query.Required(name, example);
        var match = rules.Countries.Resolve(text);
        return match.Code ?? throw RequestQuery.Invalid(name, $"No country \"{text}\" is known.",
            match.Suggestion is { } near ? $"Did you mean {near}?" : "Write its ISO 3166 code or its name.");
    }

    private string? Code(string? text)
    {
        if (text is null) return null;
        var resolution = rules.Goods.Resolve(null, text);
        return resolution.CodeStatus is CodeStatus.Known or CodeStatus.HeadingUnknown ? resolution.DeclaredCode
            : throw RequestQuery.Invalid("hs", $"\"{text}\" is not an HS or CN code.", "Write 2 to 10 digits of an existing chapter, for example 310420.");
    }
}
