using Microsoft.Data.Sqlite;

namespace Aggregator.Store.Embedded;

/// <summary>
/// The queues of the embedded store: one SQLite file, any number of processes. A received message is invisible until its
/// lease ends; a process that dies gives it back that way. Compiled into the store (which sends) and into the local
/// runtime (which receives), so that the form on disk is written down once.
/// </summary>
internal sealed class QueueFile : IDisposable
{
    private const int ForgivenInterruptions = 25;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand look;
    private readonly Lock gate = new();
    private readonly TimeProvider clock;

    public QueueFile(string path, TimeProvider clock)
    {
        this.clock = clock;
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            // The timeout first: several processes may open, and so create, the file at the same moment.
            Execute("""
                PRAGMA busy_timeout = 10000;
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = NORMAL;
                PRAGMA wal_autocheckpoint = 16000;
                PRAGMA journal_size_limit = 67108864;
                CREATE TABLE IF NOT EXISTS messages (
                    id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, body TEXT NOT NULL, inserted_at INTEGER NOT NULL,
                    visible_at INTEGER NOT NULL, dequeue_count INTEGER NOT NULL DEFAULT 0,
                    interruptions INTEGER NOT NULL DEFAULT 0, receipt TEXT);
                CREATE INDEX IF NOT EXISTS messages_by_queue ON messages (queue, visible_at, id);
                """);
            look = Command(
                "SELECT EXISTS (SELECT 1 FROM messages WHERE queue = $queue AND visible_at <= $now)", ("$queue", ""), ("$now", 0L));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Adds a message that becomes visible after <paramref name="delay"/>.</summary>
    public void Send(string queue, string body, TimeSpan delay) => Send(queue, [body], delay);

    /// <summary>Adds messages, all or none, that become visible after <paramref name="delay"/>.</summary>
    public void Send(string queue, IReadOnlyList<string> bodies, TimeSpan delay)
    {
        lock (gate)
        {
            using var transaction = connection.BeginTransaction();
            using var command = Command(
                "INSERT INTO messages (queue, body, inserted_at, visible_at) VALUES ($queue, $body, $now, $at)",
                ("$queue", queue), ("$body", ""), ("$now", At(TimeSpan.Zero)), ("$at", At(delay)));
            foreach (var body in bodies)
            {
                command.Parameters["$body"].Value = body;
                command.ExecuteNonQuery();
            }
            transaction.Commit();
        }
    }

    /// <summary>Takes up to <paramref name="count"/> visible messages, oldest first, and hides them for <paramref name="lease"/>.</summary>
    public IReadOnlyList<QueueMessage> Receive(string queue, int count, TimeSpan lease)
    {
        var receipt = Guid.NewGuid().ToString("N");
        lock (gate)
        {
            // Looking first keeps an empty queue, which is looked into many times a second, from taking the write lock; the
            // question is kept as SQLite understood it, since reading it again would be most of the work.
            look.Parameters["$queue"].Value = queue;
            look.Parameters["$now"].Value = At(TimeSpan.Zero);
            if ((long)look.ExecuteScalar()! == 0)
                return [];
            using var command = Command(
                """
                UPDATE messages SET visible_at = $until, dequeue_count = dequeue_count + 1, receipt = $receipt
                WHERE id IN (SELECT id FROM messages WHERE queue = $queue AND visible_at <= $now ORDER BY visible_at, id LIMIT $count)
                RETURNING id, body, dequeue_count, inserted_at
                """,
                ("$until", At(lease)), ("$receipt", receipt), ("$queue", queue), ("$now", At(TimeSpan.Zero)), ("$count", count));
            using var reader = command.ExecuteReader();
            var messages = new List<QueueMessage>();
            while (reader.Read())
                messages.Add(new QueueMessage(
                    reader.GetInt64(0), receipt, reader.GetString(1), reader.GetInt32(2),
                    DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(3))));
            messages.Sort((left, right) => left.Id.CompareTo(right.Id));
            return messages;
        }
    }

    /// <summary>Keeps a received message hidden for <paramref name="lease"/> from now; false when it was taken by someone else meanwhile.</summary>
    public bool Renew(QueueMessage message, TimeSpan lease) =>
        Execute(
            "UPDATE messages SET visible_at = $at WHERE id = $id AND receipt = $receipt",
            ("$at", At(lease)), ("$id", message.Id), ("$receipt", message.Receipt)) == 1;

    /// <summary>Gives a message back after a failed try, visible after <paramref name="delay"/>; false when it was taken by someone else meanwhile.</summary>
    public bool Release(QueueMessage message, TimeSpan delay) =>
        Execute(
            "UPDATE messages SET visible_at = $at, receipt = NULL WHERE id = $id AND receipt = $receipt",
            ("$at", At(delay)), ("$id", message.Id), ("$receipt", message.Receipt)) == 1;

    /// <summary>Gives a message back at once, as if it had not been taken; false when it was taken by someone else meanwhile.</summary>
    public bool Return(QueueMessage message) =>
        Execute(
            "UPDATE messages SET visible_at = $now, receipt = NULL, dequeue_count = dequeue_count - 1 WHERE id = $id AND receipt = $receipt",
            ("$now", At(TimeSpan.Zero)), ("$id", message.Id), ("$receipt", message.Receipt)) == 1;

    /// <summary>
    /// Ends every lease of receivers that died. Their tries are not counted, up to a bound: a message that kills whoever
    /// reads it must reach the poison queue in the end.
    /// </summary>
    public int ReturnAll() =>
        Execute(
            """
            UPDATE messages SET visible_at = $now, receipt = NULL, interruptions = interruptions + 1,
                dequeue_count = dequeue_count - (interruptions < $forgiven)
            WHERE receipt IS NOT NULL
            """,
            ("$now", At(TimeSpan.Zero)), ("$forgiven", ForgivenInterruptions));

    /// <summary>Removes a message that is done; false when it was taken by someone else meanwhile.</summary>
    public bool Delete(QueueMessage message) =>
        Execute("DELETE FROM messages WHERE id = $id AND receipt = $receipt", ("$id", message.Id), ("$receipt", message.Receipt)) == 1;

    /// <summary>Puts a message aside into <paramref name="poisonQueue"/>; in one statement, so it is never lost or doubled.</summary>
    public bool Move(QueueMessage message, string poisonQueue) =>
        Execute(
            """
            UPDATE messages SET queue = $poison, visible_at = $now, receipt = NULL, dequeue_count = 0
            WHERE id = $id AND receipt = $receipt
            """,
            ("$poison", poisonQueue), ("$now", At(TimeSpan.Zero)), ("$id", message.Id), ("$receipt", message.Receipt)) == 1;

    /// <summary>How many messages the queue holds, hidden ones included.</summary>
    public long Count(string queue) => Scalar("SELECT count(*) FROM messages WHERE queue = $queue", queue);

    /// <summary>How many messages of the queue some receiver holds.</summary>
    public long Leased(string queue) => Scalar("SELECT count(*) FROM messages WHERE queue = $queue AND receipt IS NOT NULL", queue);

    public void Dispose()
    {
        lock (gate)
        {
            look.Dispose();
            connection.Dispose();
        }
    }

    private long At(TimeSpan delay) => (clock.GetUtcNow() + delay).ToUnixTimeMilliseconds();

    private int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        lock (gate)
        {
            using var command = Command(sql, parameters);
            return command.ExecuteNonQuery();
        }
    }

    private long Scalar(string sql, string queue)
    {
        lock (gate)
        {
            using var command = Command(sql, ("$queue", queue));
            return (long)command.ExecuteScalar()!;
        }
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}

/// <summary>A received message; <paramref name="Receipt"/> proves that this receiver still holds it.</summary>
internal sealed record QueueMessage(long Id, string Receipt, string Body, int DequeueCount, DateTimeOffset InsertedAt);
