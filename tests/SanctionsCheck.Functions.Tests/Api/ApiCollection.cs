namespace SanctionsCheck.Functions.Tests.Api;

/// <summary>Tests that share one server.</summary>
[CollectionDefinition(Name)]
public sealed class ApiCollection : ICollectionFixture<ApiServer>
{
    public const string Name = "api";
}
