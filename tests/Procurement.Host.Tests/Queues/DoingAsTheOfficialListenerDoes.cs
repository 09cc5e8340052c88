using System.Globalization;
using Azure.Storage.Queues;
using Xunit;

namespace Procurement.Host.Tests.Queues;

/// <summary>The same messages under Microsoft's listener and under ours: both try, keep and give up alike.</summary>
public sealed class DoingAsTheOfficialListenerDoes(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<QueueCase, string> Cases => new()
    {
        { new("Deletes what succeeded"), "1" },
        { new("Gives up after five tries") { Failures = 9 }, "1 2 3 4 5, poison Z29vZA==" },
        { new("Tries again at once until it succeeds") { Failures = 2 }, "1 2 3" },
        { new("Waits between the tries") { Failures = 9, MaxDequeueCount = 2, Pause = 2 }, "1 …2, poison Z29vZA==" },
        { new("Does not run what is no base64") { Body = "good!" }, ", poison good!" },
        { new("Does not run what is base64 of no text") { Body = "/w==" }, ", poison /w==" },
        { new("Does not run what was tried too often before") { ReceivedBefore = 5 }, ", poison Z29vZA==" },
        { new("Runs what was tried before") { Failures = 9, ReceivedBefore = 3 }, "4 5, poison Z29vZA==" },
        { new("Keeps a failure in a poison queue") { Failures = 9, MaxDequeueCount = 1, Suffix = "-poison" }, "1, kept 1" },
        { new("Makes no queue") { Missing = true }, ", no queue" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task With(QueueCase given, string outcome)
    {
        var both = await Task.WhenAll(
            PlayAsync(given, outcome, official: true), PlayAsync(given, outcome, official: false));

        Assert.Equal([outcome, outcome], both);
    }

    private async Task<string> PlayAsync(QueueCase given, string outcome, bool official)
    {
        var name = $"q{Guid.NewGuid():N}"[..12] + given.Suffix;
        var script = new QueueScript(given);
        var queue = new QueueClient(account.ConnectionString, name);
        var poison = new QueueClient(account.ConnectionString, name + "-poison");
        if (!given.Missing) await FillAsync(queue, given);
        if (!official)
        {
            await using var triggers = await OursAsync(given, name, script);
            return await SettledAsync(outcome, script, queue, poison);
        }

        using var host = await OfficialListener.StartAsync(given, account.ConnectionString, name, script);
        var settled = await SettledAsync(outcome, script, queue, poison);
        await host.StopAsync(Cancel);
        return settled;
    }

    private static async Task FillAsync(QueueClient queue, QueueCase given)
    {
        await queue.CreateAsync(cancellationToken: Cancel);
        await queue.SendMessageAsync(given.Body, Cancel);
        for (var i = 0; i < given.ReceivedBefore; i++)
        {
            var received = (await queue.ReceiveMessageAsync(cancellationToken: Cancel)).Value;
            await queue.UpdateMessageAsync(
                received.MessageId, received.PopReceipt, (string?)null, TimeSpan.Zero, Cancel);
        }
    }

    private Task<RunningTriggers> OursAsync(QueueCase given, string name, QueueScript script) =>
        RunningTriggers.StartAsync(
            new Dictionary<string, string?>
            {
                ["AzureWebJobsStorage"] = account.ConnectionString,
                ["Incoming"] = name,
                ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = $"{QueueCase.MaxPollingInterval}",
                ["AzureFunctionsJobHost__extensions__queues__maxDequeueCount"] = $"{given.MaxDequeueCount}",
                ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = $"{given.VisibilityTimeout}",
            },
            new ScriptedRunner((input, _) => script.TryAsync(
                input.Data, long.Parse(input.Metadata["DequeueCount"], CultureInfo.InvariantCulture))),
            RunningTriggers.Function("Job", "queueTrigger", new { queueName = "%Incoming%" }));

    /// <summary>What is there a second after the outcome was, or what is there instead after twenty.</summary>
    private static async Task<string> SettledAsync(
        string outcome, QueueScript script, QueueClient queue, QueueClient poison)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        while (await StateAsync(script, queue, poison) != outcome && clock.GetElapsedTime(start) < Patience)
            await Task.Delay(100, Cancel);
        await Task.Delay(1000, Cancel);
        return await StateAsync(script, queue, poison);
    }

    /// <summary>The tries, and what lies in the queues.</summary>
    private static async Task<string> StateAsync(QueueScript script, QueueClient queue, QueueClient poison)
    {
        if (!await queue.ExistsAsync(Cancel)) return $"{script.Tries}, no queue";
        var kept = (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount;
        var state = script.Tries + (kept > 0 ? $", kept {kept}" : "");
        if (!await poison.ExistsAsync(Cancel)) return state;
        var given = await poison.PeekMessagesAsync(32, Cancel);
        return $"{state}, poison {string.Join(' ', given.Value.Select(message => message.MessageText))}";
    }
}
