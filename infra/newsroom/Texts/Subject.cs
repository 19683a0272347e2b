namespace Aggregator.Newsroom.Texts;

/// <summary>Something the press writes about, in any language.</summary>
/// <param name="Id">For example night-market; also the slug where a title has no Latin letters.</param>
/// <param name="Sections">The catalogue's section names it suits, best first.</param>
/// <param name="Scene">What its pictures show.</param>
/// <param name="Quantities">The numbers its texts mention, with lowest and highest value.</param>
internal sealed record Subject(
    string Id, IReadOnlyList<string> Sections, string Scene, IReadOnlyDictionary<string, (int Lowest, int Highest)> Quantities);

/// <summary>How one language tells a subject: templates with slots and alternatives.</summary>
internal sealed record SubjectText(
    IReadOnlyList<string> Titles, IReadOnlyList<string> Leads, IReadOnlyList<string> Paragraphs,
    IReadOnlyList<string> Captions, string Tags);

/// <summary>A name in the three scripts the texts use.</summary>
internal sealed record Name(string Latin, string Han, string Cyrillic, bool Female = false)
{
    public string In(Script script) => script switch
    {
        Script.Han => Han,
        Script.Cyrillic => Cyrillic,
        _ => Latin,
    };
}

/// <summary>The script that names are written in.</summary>
internal enum Script
{
    Latin,
    Han,
    Cyrillic,
}
