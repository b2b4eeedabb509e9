namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a method as a function. Same name and shape as in the isolated worker.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
