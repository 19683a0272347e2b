using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Integration.Runtime;

/// <summary>Functions must compile against the real packages too, so the runtime shows nothing that those lack.</summary>
public partial class SignatureTests
{
    [ReferenceFact]
    public void PublicMembers_AreThoseOfTheRealPackages()
    {
        var real = File.ReadAllLines(ReferenceFactAttribute.Path).Select(Normal).ToHashSet(StringComparer.Ordinal);
        var missing = typeof(FunctionAttribute).Assembly.GetExportedTypes()
            .Where(type => type.Namespace != "Aggregator.Local")
            .SelectMany(type => Lines(type))
            .Where(line => !real.Contains(Normal(line)))
            .ToArray();
        Assert.Empty(missing);
    }

    private static IEnumerable<string> Lines(Type type)
    {
        yield return $"## {type.FullName}{TypeArguments(type)} :";
        if (type.IsEnum || type.BaseType == typeof(MulticastDelegate))
            yield break;
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var constructor in type.GetConstructors(Declared))
            yield return $"  .ctor({Parameters(constructor)})";
        foreach (var property in type.GetProperties(Declared))
            yield return $"  {property.PropertyType} {property.Name} {{ {(property.CanRead ? "get; " : "")}{(property.SetMethod?.IsPublic == true ? "set; " : "")}}}";
        foreach (var method in type.GetMethods(Declared).Where(method => !method.IsSpecialName))
            yield return $"  {(method.IsStatic ? "static " : "")}{method.ReturnType} {method.Name}({Parameters(method)})";
    }

    private static string TypeArguments(Type type) => type.IsGenericTypeDefinition ? $"[{string.Join(',', type.GetGenericArguments().Select(a => a.Name))}]" : "";

    private static string Parameters(MethodBase method) => string.Join(
        ", ", method.GetParameters().Select(parameter => $"{parameter.ParameterType} {parameter.Name}{(parameter.IsOptional ? " = default" : "")}"));

    // Base types, "virtual" and "protected" do not matter to a caller.
    private static string Normal(string line) => line.StartsWith("## ", StringComparison.Ordinal)
        ? TypeName().Match(line).Value
        : line.Replace("virtual ", "", StringComparison.Ordinal).Replace("protected ", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"^## \S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypeName();
}

/// <summary>Skipped, by name, where the list of the real packages' signatures is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceFactAttribute : FactAttribute
{
    public ReferenceFactAttribute()
    {
        if (!File.Exists(Path))
            Skip = "The real packages' signatures (reference/api/functions-worker.txt beside the corpus) are not here.";
    }

    public static string Path
    {
        get
        {
            var corpus = Environment.GetEnvironmentVariable("AGGREGATOR_CORPUS");
            for (var folder = AppContext.BaseDirectory; corpus is null && folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
                if (File.Exists(System.IO.Path.Combine(folder, "Aggregator.sln")))
                    corpus = System.IO.Path.Combine(folder, "..", "shared", "corpus");
            return System.IO.Path.Combine(corpus ?? "corpus", "..", "reference", "api", "functions-worker.txt");
        }
    }
}
