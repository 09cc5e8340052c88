using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Procurement.Domain.Draws;
using Procurement.Domain.Sealing;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Sealing;

namespace Procurement.Simulation.Harness;

/// <summary>
/// What stored JSON says where chance is in it. Keys and nonces differ from one course of events to the next, so what is
/// encrypted is opened and compared by what it says; what does not open throws.
/// </summary>
internal sealed class Meaning
{
    private readonly IServiceKeys _service;
    private readonly Dictionary<string, DataKey> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Place, DataKey Key)> _files = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, BinaryData> _sealed;

    // Where a draft was written under a key that is gone.
    private readonly HashSet<string> _past = new(StringComparer.Ordinal);

    private Meaning(IServiceKeys service, IReadOnlyDictionary<string, BinaryData> sealedFiles) =>
        (_service, _sealed) = (service, sealedFiles);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Reads the keys of drafts and of files that a site keeps.</summary>
    /// <param name="service">The key of the service.</param>
    /// <param name="rows">All rows.</param>
    /// <param name="sealedFiles">The kept files, by their digests.</param>
    /// <param name="fileKeys">Their keys, by district, round, attachment and digest.</param>
    public static async Task<Meaning> OfAsync(
        IServiceKeys service,
        IEnumerable<(string Table, TableEntity Row)> rows,
        IReadOnlyList<(string Name, BinaryData Content)> sealedFiles,
        IReadOnlyList<(string Name, BinaryData Content)> fileKeys)
    {
        var meaning = new Meaning(service, sealedFiles.ToDictionary(one => one.Name, one => one.Content));
        foreach (var (_, row) in rows.Where(one => one.Table is TableNames.DraftKeys))
        {
            var wrapped = new WrappedKey(row.GetString("KeyId"), row.GetString("Wrapped"));
            meaning._drafts[$"{row.PartitionKey} {row.RowKey}"] = await service.UnwrapAsync(wrapped, Cancel);
        }

        foreach (var (_, row) in rows.Where(one => one.Table is TableNames.Proposals))
        {
            var names = row.Select(one => one.Value).OfType<string>().SelectMany(DraftNames);
            if (names.All(one => meaning._drafts.ContainsKey($"{row.PartitionKey} {one}"))) continue;
            meaning._past.Add(row.PartitionKey);
        }

        foreach (var (name, content) in fileKeys)
        {
            var parts = name.Split('/');
            var key = await service.UnwrapAsync(content.ToObjectFromJson<WrappedKey>()!, Cancel);
            meaning._files[parts[3]] = ($"file|{parts[0]}|{parts[1]}|{parts[2]}", key);
        }

        return meaning;
    }

    /// <summary>What a row of the table of draft keys is good for: it opens, or it was not read.</summary>
    public bool HasDraftKey(TableEntity row) => _drafts.ContainsKey($"{row.PartitionKey} {row.RowKey}");

    /// <summary>What stored JSON says; the text itself where there is no chance in it.</summary>
    public async Task<string> OfAsync(string partition, string json)
    {
        if (JsonNode.Parse(json) is not { } said) return json;
        return await OpenAsync(said, partition, null) ? said.ToJsonString(JsonSerializerOptions.Default) : json;
    }

    /// <summary>The digest of a command: itself, or that of what was asked where it is mixed with a draft's key.</summary>
    public string OfDigest(string partition, string command, string digest)
    {
        if (!Person.Asked.TryGetValue(command, out var asked) || digest == asked) return digest;
        foreach (var (name, key) in _drafts.Where(
            one => one.Key.StartsWith($"{partition} ", StringComparison.Ordinal)))
        {
            var mixed = HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes(asked));
            if (digest == Convert.ToHexStringLower(mixed)) return $"{asked} with the key of {name}";
        }

        // A sealed submission forgets that key; nobody can tell any more what was asked.
        return _past.Contains(partition) ? $"{asked} with a key that is gone" : digest;
    }

    /// <summary>What a kept file says, by the SHA-256 of it opened.</summary>
    public async Task<string> OfFileAsync(string digest)
    {
        if (!_files.TryGetValue(digest, out var known)) return "its key is gone";
        using var opened = new MemoryStream();
        await SealedStream.DecryptAsync(_sealed[digest].ToStream(), opened, known.Key, known.Place, Cancel);
        return $"opens to {Convert.ToHexStringLower(SHA256.HashData(opened.ToArray()))}";
    }

    private async Task<bool> OpenAsync(JsonNode? node, string partition, string? proposal)
    {
        var found = false;
        if (node is JsonArray items)
        {
            foreach (var item in items) found |= await OpenAsync(item, partition, proposal);
        }

        if (node is not JsonObject said) return found;
        var id = Text(said["proposal"]) ?? (said.ContainsKey("draftedBy") ? Text(said["id"]) : null) ?? proposal;
        found |= OpenSealed(said, id) || OpenDraft(said, partition)
            || await OpenShareAsync(said) || await OpenNonceAsync(said);
        foreach (var (_, member) in said.ToList()) found |= await OpenAsync(member, partition, id);
        if (said["kept"] is not JsonObject kept) return found;
        said["kept"] = $"{await OfFileAsync(Text(kept["digest"])!)}, {kept["size"]}";
        return true;
    }

    // A content or a file under seal opens to the same for the applicant and for the opening.
    private bool OpenSealed(JsonObject said, string? proposal)
    {
        if (said["seal"] is not JsonObject seal || Text(seal["forOpening"]) is null) return false;
        var place = $"{ProposalsKey.OfProposal(World.Tenant, World.Round, proposal!)}|{proposal}";
        if (Text(said["attachment"]) is { } attachment)
        {
            var digest = Text(said["kept"]!["digest"])!;
            var key = Opened(seal, $"file|{place}|{attachment}|{digest}");
            _files[digest] = ($"file|{World.Tenant}|{World.Round}|{attachment}", key);
        }
        else if (Text(said["content"]?["protected"]) is { } hidden)
        {
            var bytes = SealedBytes.Open(
                Convert.FromBase64String(hidden), Opened(seal, place), $"content|{place}");
            said["content"] = Encoding.UTF8.GetString(bytes);
        }

        (seal["forOpening"], seal["forApplicant"]) = ("opens", "opens");
        return true;
    }

    private static DataKey Opened(JsonObject seal, string place)
    {
        var byApplicant = SealedBytes.Open(
            Convert.FromBase64String(Text(seal["forApplicant"])!), World.CopyKey, $"applicant|{place}");
        var byOpening = World.Opening.Open(Convert.FromBase64String(Text(seal["forOpening"])!), $"opening|{place}");
        Assert.Equal(byApplicant, byOpening);
        return DataKey.From(byApplicant);
    }

    private bool OpenDraft(JsonObject said, string partition)
    {
        if (Text(said["protected"]) is not { } hidden || !hidden.Contains(':', StringComparison.Ordinal)) return false;
        var name = hidden[..hidden.IndexOf(':', StringComparison.Ordinal)];
        said["protected"] = !_drafts.TryGetValue($"{partition} {name}", out var key)
            ? $"{name}: its key is gone"
            : $"{name}: " + Encoding.UTF8.GetString(SealedBytes.Open(
                Convert.FromBase64String(hidden[(name.Length + 1)..]), key, $"draft|{partition}|{name}"));
        return true;
    }

    private async Task<bool> OpenShareAsync(JsonObject said)
    {
        if (Text(said["serviceKey"]) is not { } serviceKey || Text(said["wrapped"]) is not { } wrapped) return false;
        var key = await _service.UnwrapAsync(new(serviceKey, wrapped), Cancel);
        said["wrapped"] = Convert.ToHexStringLower(key.Bytes);
        return true;
    }

    // The nonce of a draw is what its commitment commits to, wrapped before and disclosed after.
    private async Task<bool> OpenNonceAsync(JsonObject said)
    {
        if (said["nonce"] is JsonObject wrapped && Text(said["commitment"]) is { } commitment)
        {
            var key = await _service.UnwrapAsync(new(Text(wrapped["key"])!, Text(wrapped["bytes"])!), Cancel);
            Assert.Equal(commitment, DrawSeed.Commitment(key.Bytes));
            (said["commitment"], said["nonce"]) = ("commits", "opens");
            return true;
        }

        if (!said.ContainsKey("publicValue") || Text(said["nonce"]) is not { Length: 2 * DrawSeed.NonceBytes })
            return false;
        said["nonce"] = "disclosed";
        return true;
    }

    private static IEnumerable<string> DraftNames(string json) => json.Split("\"protected\":\"").Skip(1)
        .Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])
        .Where(hidden => hidden.Contains(':', StringComparison.Ordinal))
        .Select(hidden => hidden[..hidden.IndexOf(':', StringComparison.Ordinal)]);

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
