namespace Microsoft.Azure.Functions.Worker;

/// <summary>Binds a function to HTTP requests.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : Attribute
{
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) => (AuthLevel, Methods) = (authLevel, methods);

    public string? Route { get; set; }

    public string[] Methods { get; }

    public AuthorizationLevel AuthLevel { get; }
}
