using System.Diagnostics;
using System.Reflection;

namespace SanctionsCheck.Local.Worker;

/// <summary>Calls a function: a scope of its own, the trigger's values by type, the pattern's or route's values by name.</summary>
internal static class FunctionCall
{
    /// <summary>Name of the activity source; one activity per invocation.</summary>
    public static ActivitySource Source { get; } = new("SanctionsCheck.Worker");

    /// <summary>Calls it and awaits it.</summary>
    /// <param name="services">The root provider.</param>
    /// <param name="function">What to call.</param>
    /// <param name="byType">Values that are bound by the parameter's type.</param>
    /// <param name="byName">Values that are bound by the parameter's name: text, parsed to what the parameter wants.</param>
    /// <param name="cancellationToken">Bound to a parameter of that type.</param>
    /// <returns>What the function returned; null for none.</returns>
    public static async Task<object?> InvokeAsync(
        IServiceProvider services, FunctionDescriptor function, IReadOnlyList<object> byType, IReadOnlyDictionary<string, string> byName, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var arguments = function.Method.GetParameters().Select(p => Bind(function, p, byType, byName, cancellationToken)).ToArray();
        var instance = function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(scope.ServiceProvider, function.Method.DeclaringType!);
        var result = function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        switch (result)
        {
            case Task task:
                await task;
                return task.GetType().IsGenericType ? task.GetType().GetProperty(nameof(Task<int>.Result))!.GetValue(task) : null;
            case ValueTask task:
                await task;
                return null;
            default:
                return result;
        }
    }

    private static object? Bind(
        FunctionDescriptor function, ParameterInfo parameter, IReadOnlyList<object> byType, IReadOnlyDictionary<string, string> byName, CancellationToken cancellationToken)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken)) return cancellationToken;
        var isTrigger = parameter.GetCustomAttributes().Any(a => a.GetType() == function.Trigger.GetType());
        if (!isTrigger && byName.TryGetValue(parameter.Name!, out var text))
        {
            if (type == typeof(string)) return text;
            if (type == typeof(int)) return int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        }
        return byType.FirstOrDefault(type.IsInstanceOfType)
            ?? throw new InvalidOperationException($"Function {function.Name}: parameter {parameter.Name} of type {type.Name} is nothing that its trigger gives.");
    }
}
