using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Procurement.Domain.Attachments;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Attachments;

namespace Procurement.Functions.Tests.Attachments;

/// <summary>A file on its way, as a browser sends it: announced, block by block, confirmed.</summary>
internal sealed class Upload
{
    private static readonly HttpClient Browser = new();

    private readonly RunningService service;
    private readonly string round;
    private readonly Person by;
    private readonly byte[] bytes;

    private Upload(RunningService service, string round, Person by, byte[] bytes, JsonNode begun)
    {
        (this.service, this.round, this.by, this.bytes) = (service, round, by, bytes);
        Id = (string)begun["attachment"]!;
        Url = new Uri((string)begun["upload"]!["url"]!);
    }

    public string Id { get; }

    /// <summary>Where the blocks go.</summary>
    public Uri Url { get; }

    public string Path => $"rounds/{round}/attachments/{Id}";

    public byte[] Bytes => bytes;

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A file of this size that begins like a PDF.</summary>
    public static byte[] Pdf(int size, string text = "")
    {
        var file = new byte[size];
        new Random(size).NextBytes(file);
        "%PDF-1.7\n"u8.CopyTo(file);
        System.Text.Encoding.ASCII.GetBytes(text).CopyTo(file.AsSpan(16));
        return file;
    }

    public static JsonObject Body(string name, int size, string kind = "projectPlan") =>
        new() { ["kind"] = kind, ["name"] = name, ["size"] = size };

    public static async Task<Upload> BeginAsync(
        RunningService service, string round, Person by, byte[] bytes, string name = "实施方案.pdf",
        string kind = "projectPlan")
    {
        var begun = await service.PostAsync(by, $"rounds/{round}/attachments", Body(name, bytes.Length, kind));
        return new(service, round, by, bytes, begun.Must(201).Body);
    }

    /// <summary>A file from its announcement to its confirmation.</summary>
    public static async Task<Upload> WholeAsync(
        RunningService service, string round, Person by, byte[] bytes, string name = "实施方案.pdf",
        string kind = "projectPlan")
    {
        var upload = await BeginAsync(service, round, by, bytes, name, kind);
        await upload.PutAllAsync();
        (await upload.ConfirmAsync()).Must(200);
        return upload;
    }

    /// <summary>Sends one block.</summary>
    public async Task<HttpStatusCode> PutAsync(int block, Uri? url = null)
    {
        var from = block * AttachmentLimits.BlockSize;
        var content = bytes.AsSpan(from, Math.Min(AttachmentLimits.BlockSize, bytes.Length - from)).ToArray();
        var address = $"{(url ?? Url).AbsoluteUri}&comp=block&blockid={Uri.EscapeDataString(UploadBlocks.NameOf(block))}";
        using var answer = await Browser.PutAsync(address, new ByteArrayContent(content), Cancel);
        return answer.StatusCode;
    }

    /// <summary>Sends the blocks that are not there yet.</summary>
    public async Task PutAllAsync()
    {
        for (var block = 0; block < AttachmentLimits.BlocksOf(bytes.Length); block++)
            Assert.Equal(HttpStatusCode.Created, await PutAsync(block));
    }

    public Task<Answer> ConfirmAsync() => service.PostAsync(by, $"{Path}/uploaded");

    public Task<Answer> GetAsync() => service.GetAsync(by, Path);

    public async Task<string> StateAsync() => (await GetAsync()).Must(200)["state"]!;
}
