namespace Aggregator.Classify;

/// <summary>What an article may be about.</summary>
/// <param name="Slug">Stable; used in scopes, addresses and the API.</param>
/// <param name="NameEn">For readers, in English.</param>
/// <param name="NameVi">For readers, in Vietnamese.</param>
/// <param name="QCode">The top-level concept of IPTC Media Topics (2022-02) that it falls under.</param>
public sealed record Topic(string Slug, string NameEn, string NameVi, string QCode);

/// <summary>The fixed list of topics.</summary>
public static class Topics
{
    /// <summary>All topics in the order in which menus show them.</summary>
    public static IReadOnlyList<Topic> All { get; } =
    [
        new("politics", "Politics", "Chính trị", "medtop:11000000"),
        new("world", "World", "Thế giới", "medtop:16000000"),
        new("economy", "Economy", "Kinh tế", "medtop:04000000"),
        new("society", "Society", "Xã hội", "medtop:14000000"),
        new("law", "Law and crime", "Pháp luật", "medtop:02000000"),
        new("culture", "Culture", "Văn hóa", "medtop:01000000"),
        new("entertainment", "Entertainment", "Giải trí", "medtop:01000000"),
        new("travel", "Travel", "Du lịch", "medtop:10000000"),
        new("sport", "Sport", "Thể thao", "medtop:15000000"),
        new("education", "Education", "Giáo dục", "medtop:05000000"),
        new("health", "Health", "Sức khỏe", "medtop:07000000"),
        new("science", "Science and technology", "Khoa học và công nghệ", "medtop:13000000"),
        new("environment", "Environment", "Môi trường", "medtop:06000000"),
        new("cars", "Cars and motorcycles", "Xe", "medtop:10000000"),
        new("people", "People", "Nhân vật", "medtop:08000000"),
        new("lifestyle", "Lifestyle", "Đời sống", "medtop:10000000"),
    ];

    /// <summary>Null when no topic has that slug.</summary>
    public static Topic? Find(string slug) => All.FirstOrDefault(topic => topic.Slug == slug);
}
