namespace Aggregator.Functions;

/// <summary>The arguments of the program as configuration keys.</summary>
public static class AppArguments
{
    private const string Demo = "--demo";

    /// <summary>
    /// Gives <c>--demo</c>, which takes no value and may stand anywhere, the value that the configuration's command-line
    /// reader wants; without it that reader would take the next argument for it.
    /// </summary>
    public static string[] Normalise(string[] arguments) =>
        [.. arguments.Select(argument => string.Equals(argument, Demo, StringComparison.OrdinalIgnoreCase) ? "--Demo=true" : argument)];
}
