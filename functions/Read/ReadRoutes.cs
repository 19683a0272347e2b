using Aggregator.Publish.Languages;

namespace Aggregator.Functions.Read;

/// <summary>The parts that routes of pages share.</summary>
internal static class ReadRoutes
{
    public const string Language = "{lang:regex(" + InterfaceLanguages.RoutePattern + ")}";

    /// <summary>The language of a route that <see cref="Language"/> matched.</summary>
    public static InterfaceLanguage Parse(string lang) => InterfaceLanguages.Find(lang)!;
}
