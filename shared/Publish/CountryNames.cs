using System.Globalization;
using Aggregator.Publish.Languages;

namespace Aggregator.Publish;

/// <summary>Names of countries as the interface's language has them (CLDR).</summary>
public static class CountryNames
{
    /// <summary>The name of a country by its code (ISO 3166-1, two letters); the code itself where it is no country's.</summary>
    public static string Of(string code, InterfaceLanguage language)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            // The name is given in the language of whoever asks, and that is the thread.
            CultureInfo.CurrentUICulture = language.Culture;
            return new RegionInfo(code).DisplayName;
        }
        catch (ArgumentException)
        {
            return code;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
