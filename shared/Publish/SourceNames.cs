using Aggregator.Publish.Languages;
using Aggregator.Sources;

namespace Aggregator.Publish;

/// <summary>Names of sources as readers of an interface language know them.</summary>
public static class SourceNames
{
    /// <summary>Vietnamese for readers of Vietnamese, English for all others.</summary>
    public static string Of(Source source, InterfaceLanguage language) => language.Tag == "vi" ? source.NameVi : source.NameEn;
}
