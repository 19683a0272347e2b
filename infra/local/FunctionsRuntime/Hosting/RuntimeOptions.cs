using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;

namespace Aggregator.Local;

/// <summary>What only the local runtime can be told; tests and tools use it, functions never.</summary>
public sealed class RuntimeOptions
{
    /// <summary>Where functions are looked for; null means the entry assembly.</summary>
    public Assembly? Assembly { get; set; }

    /// <summary>Only types for which this holds are looked at.</summary>
    public Func<Type, bool> Types { get; set; } = static _ => true;

    /// <summary>Text of host.json; null means the file beside the program, then in the current directory.</summary>
    public string? HostJson { get; set; }

    /// <summary>Where the list of functions is printed.</summary>
    public TextWriter Output { get; set; } = Console.Out;
}

public static class RuntimeOptionsExtensions
{
    /// <summary>Changes how the local runtime starts.</summary>
    public static FunctionsApplicationBuilder ConfigureLocalRuntime(
        this FunctionsApplicationBuilder builder, Action<RuntimeOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        configure(builder.Options);
        return builder;
    }
}
