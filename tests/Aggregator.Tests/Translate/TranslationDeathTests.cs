using Aggregator.Articles;
using Aggregator.Store;
using Aggregator.Support;
using Aggregator.Support.Translate;
using Aggregator.Translate;

namespace Aggregator.Tests.Translate;

/// <summary>The process dies at every step in turn: an engine that charges never sees a text twice, and nothing is left undone.</summary>
public sealed class TranslationDeathTests
{
    private const string Body = "<p>Một.</p><p>Hai.</p>";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DeathAtAnyStep_PaysOnce_AndFinishes(bool bills)
    {
        var lostToDoubt = 0;
        var steps = 0;
        for (var died = true; died; steps++)
        {
            var tables = new DyingTables(new MemoryTables());
            await using var site = await TranslatedSite.StartAsync(new ScriptedEngine(bills), tables);
            var article = await site.StoreAsync(1, Body);
            tables.DieAfter(steps);
            died = await DiesAsync(site);
            tables.Restart();
            await site.RunAsync(TimeSpan.FromMinutes(45));

            var found = await site.FindAsync(article);
            Assert.Equal(0, await site.WaitingAsync());
            if (bills)
            {
                Assert.All(site.Engine.Bill.Values, count => Assert.Equal(1, count));
                lostToDoubt += found.State == TranslationState.HeldBack || found.BodyState == TranslationState.HeldBack ? 1 : 0;
                Assert.Contains(found.State, (TranslationState[])[TranslationState.Shown, TranslationState.HeldBack]);
            }
            else
            {
                Assert.Equal((TranslationState.Shown, TranslationState.Shown), (found.State, found.BodyState));
            }
        }

        Assert.InRange(steps, 20, 200);
        // Only a death between the reservation and the record leaves a doubt, once for the heading and once for the body.
        Assert.InRange(lostToDoubt, bills ? 1 : 0, 8);
    }

    [Fact]
    public async Task CorrectionAfterADoubt_IsTranslated()
    {
        var tables = new DyingTables(new MemoryTables());
        await using var site = await TranslatedSite.StartAsync(tables: tables);
        site.Engine.Answer = batch =>
        {
            tables.DieAfter(0);
            return site.Engine.Work(batch, text => ScriptedEngine.Mark + text);
        };
        var article = await site.StoreAsync(1);
        await DiesAsync(site);
        tables.Restart();
        site.Engine.Answer = null;
        await site.RunAsync(TimeSpan.FromMinutes(20));
        Assert.Equal((TranslationState.HeldBack, 1), ((await site.FindAsync(article)).State, site.Engine.Bill["Tin số 1"]));

        var corrected = await site.StoreAsync(1, title: "Tin số một");
        await site.RunAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("«en» Tin số một", (await site.FindAsync(corrected)).Title);
    }

    [Fact]
    public async Task Doubt_IsRepeated_WhereTheOperatorSaysSo()
    {
        var tables = new DyingTables(new MemoryTables());
        await using var site = await TranslatedSite.StartAsync(tables: tables, settings: ("Translate:RepeatDoubtful", "true"));
        site.Engine.Answer = batch =>
        {
            tables.DieAfter(0);
            return site.Engine.Work(batch, text => ScriptedEngine.Mark + text);
        };
        var article = await site.StoreAsync(1);
        await DiesAsync(site);
        tables.Restart();
        site.Engine.Answer = null;

        await site.RunAsync(TimeSpan.FromMinutes(20));

        Assert.Equal((TranslationState.Shown, 2), ((await site.FindAsync(article)).State, site.Engine.Bill["Tin số 1"]));
    }

    private static async Task<bool> DiesAsync(TranslatedSite site)
    {
        try
        {
            await site.RunAsync(TimeSpan.FromMinutes(1));
            return false;
        }
        catch (InvalidOperationException)
        {
            site.Sent.Take<TranslateMessage>(StoreNames.TranslateQueue);
            return true;
        }
    }
}
