using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace SanctionsCheck.Local.Worker;

/// <summary>A method marked with <see cref="FunctionAttribute"/> and what triggers it.</summary>
/// <param name="Name">The function's name, unique in the app.</param>
/// <param name="Method">What is called.</param>
/// <param name="Trigger">The trigger's attribute.</param>
internal sealed record FunctionDescriptor(string Name, MethodInfo Method, Attribute Trigger)
{
    private static readonly Type[] Triggers =
        [typeof(HttpTriggerAttribute), typeof(BlobTriggerAttribute), typeof(QueueTriggerAttribute), typeof(TimerTriggerAttribute)];

    /// <summary>All functions of some assemblies, by name.</summary>
    /// <exception cref="InvalidOperationException">Two have one name, or one has no trigger or several.</exception>
    public static IReadOnlyList<FunctionDescriptor> Find(IEnumerable<Type> types)
    {
        var found = new SortedDictionary<string, FunctionDescriptor>(StringComparer.OrdinalIgnoreCase);
        foreach (var method in types.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is not { } function) continue;
            var triggers = method.GetParameters().SelectMany(p => p.GetCustomAttributes()).Where(a => Triggers.Contains(a.GetType())).ToArray();
            if (triggers.Length != 1)
                throw new InvalidOperationException($"Function {function.Name} ({method.DeclaringType}.{method.Name}) has {triggers.Length} triggers; it needs one.");
            if (!found.TryAdd(function.Name, new(function.Name, method, triggers[0])))
                throw new InvalidOperationException($"Two functions are named {function.Name}.");
        }
        return [.. found.Values];
    }
}
