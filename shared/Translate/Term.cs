namespace Aggregator.Translate;

/// <summary>What a name or expression is that a translation must not treat as ordinary words.</summary>
public enum TermKind
{
    Person,
    Place,
    Organisation,
    Outlet,
    Heritage,
    Festival,
    Dish,
    Unit,
}

/// <summary>
/// A name or fixed expression in a text (<paramref name="Start"/> and <paramref name="Length"/> in UTF-16 units of that text, as it
/// stands there in <paramref name="Text"/>) and how it reads in the language of the translation: <paramref name="Rendering"/>. Of a
/// personal name that is the name itself, diacritics kept; of a place its usual name there ("Hà Nội" → "Hanoi", "河内").
/// </summary>
public sealed record Term(int Start, int Length, string Text, string Rendering, TermKind Kind)
{
    /// <summary>
    /// Whether every engine knows it, with the adjectives and endings it has in its language ("American", "в Испании"): states,
    /// continents, capitals, the world's organisations. It must be in the translation, but is better not put there by force.
    /// </summary>
    public bool Known { get; init; }
}
