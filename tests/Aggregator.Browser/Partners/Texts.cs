namespace Aggregator.Browser.Partners;

/// <summary>What the two outlets of <see cref="SmallPress"/> have written, all of it about Đà Nẵng.</summary>
internal static class Texts
{
    public static Writing Library { get; } = new(SmallPress.Herald, "library", "Da Nang opens a library on the Han River",
    [
        "Da Nang has opened a public library in a former customs house on the east bank of the Han River, with reading rooms that stay open until midnight.",
        "The building had stood empty for eleven years. Its roof was mended with tiles that were fired in the same kilns as the first ones, and the old weighing hall now holds forty thousand books.",
        "“Students told us that they had nowhere to go after nine in the evening,” said the head of the library, Lê Thị Hoa, while children were already choosing comics on the ground floor.",
        "Membership is free for everybody who lives in the city. Books in Cham and Cơ Tu were collected in the hills for two years and are kept in a room of their own.",
    ], HasPicture: true);

    public static Writing Ferry { get; } = new(SmallPress.Herald, "ferry", "Night ferry returns to Da Nang harbour after nine years",
    [
        "A night ferry between Da Nang harbour and the Ly Son islands sails again from Friday, nine years after its predecessor was sold for scrap.",
        "The new vessel carries two hundred passengers and thirty motorbikes. It leaves at ten in the evening, so that garlic growers reach the wholesale market before sunrise.",
        "Tickets cost half of what speedboats ask during the day. The crossing takes five hours in calm water, and cabins can be reserved by telephone.",
        "Captain Phạm Văn Dũng, who steered the former ferry for a decade, came out of retirement for the first voyage and blew the horn twice when he passed the lighthouse.",
    ]);

    public static Writing Weather { get; } = new(SmallPress.Herald, "weather", "Da Nang fishing fleet gets its own weather station",
    [
        "Fishing crews of Da Nang receive forecasts from a weather station of their own since this week, built on the breakwater with money from the boat owners' fund.",
        "Until now skippers relied on bulletins for the whole central coast. Three boats were lost last autumn when a squall came up that no bulletin had named.",
        "The station measures wind, swell and pressure every minute and sends warnings to the radios on board, in plain words and without a subscription.",
        "Meteorologists of the university look after the instruments. In exchange they may use the readings for their research on typhoons that turn shortly before the coast.",
    ]);

    public static Writing Harbour { get; } = new(SmallPress.Watch, "harbour", "Cruise passengers in Da Nang stay longer than last year",
    [
        "Passengers of cruise ships spend more hours ashore in Da Nang than a year ago, a count by the port authority shows.",
        "On average they stayed seven hours, one and a half more than before, and four out of ten had a meal outside of the old quarter.",
    ]);

    public static IReadOnlyList<Writing> All { get; } = [Library, Ferry, Weather, Harbour];
}
