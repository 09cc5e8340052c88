using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Procurement.Cli.Http;
using Procurement.Cli.Play;

namespace Procurement.Cli.Ledgers;

/// <summary>Brings a file of records to the service in pieces, as its supplier would.</summary>
internal sealed class LedgerLoad(ServiceClient service, Caller supplier, Progress progress)
{
    /// <summary>The most bytes of a piece.</summary>
    public const int PieceBytes = 30 * 1024;

    private const int RefusedShownMax = 50, NameLength = 32;

    private int shown;

    /// <summary>
    /// Sends what the service has not got yet: it says where to go on. The name of the file is its digest, so that the
    /// same file sent again is known.
    /// </summary>
    public async Task SendAsync(string ledger, string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var name = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel))[..NameLength];
        var address = $"service-ledgers/{ledger}/files/{name}";
        var known = await service.GetAsync(supplier, address, cancel);
        var state = known.Done ? known : null;
        while (state is null || !Flag(state, "isClosed"))
        {
            var position = state is null ? 0 : Number(state, "received");
            var piece = await ReadAsync(file, position, cancel);
            var body = new JsonObject
            {
                ["position"] = position,
                ["data"] = Convert.ToBase64String(piece),
                ["last"] = position + piece.Length >= file.Length,
            };
            state = Checked(path, await service.PostAsync(supplier, address, body, cancel));
            Show(state, path, file.Length);
        }

        var (accepted, refused) = (Number(state, "accepted"), Number(state, "refused"));
        if (refused > shown) progress.Say($"……另有 {refused - shown} 行未接受。");
        progress.Say($"{path}：接受 {accepted} 行，未接受 {refused} 行。");
    }

    private static async Task<byte[]> ReadAsync(FileStream file, long position, CancellationToken cancel)
    {
        file.Position = position;
        var buffer = new byte[Math.Min(PieceBytes, Math.Max(0, file.Length - position))];
        await file.ReadExactlyAsync(buffer, cancel);
        return buffer;
    }

    private static Answer Checked(string path, Answer answer) => answer.Code is "recordFile.headerWrong"
        ? throw new CommandFailure($"{path} 第 1 行应为 id,client,worker,start,end,verification。", 2)
        : answer.OrThrow();

    private void Show(Answer state, string path, long length)
    {
        foreach (var row in state.Member("refusals")!.AsArray().OfType<JsonObject>())
        {
            if (shown++ < RefusedShownMax) progress.Say($"{path} 第 {row["line"]} 行 {row["id"]}：{row["code"]}");
        }

        shown = Math.Min(shown, RefusedShownMax);
        progress.Show($"已装入 {Number(state, "received") * 100 / Math.Max(1, length)}%");
    }

    private static long Number(Answer state, string member) => state.Member(member)!.GetValue<long>();

    private static bool Flag(Answer state, string member) => state.Member(member)!.GetValue<bool>();
}
