namespace Aggregator.Translate;

internal static class TermFinder { public static IReadOnlyList<Term> Find(string text, string from, string to) => []; }
internal static class Glossary { public static string Version => "0"; }
internal static class TranslationChecks { public static IReadOnlyList<TranslationFault> Check(string original, string translated, string from, string to) => []; }
