using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Procurement.Documents;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Service;

/// <summary>Signs the documents of a contract as people do: with a key of their own, which no service sees.</summary>
public sealed class DocumentPen(RunningService service, string contract)
{
    /// <summary>The root that every service under test trusts.</summary>
    public static readonly X509Certificate2 Root = TestAuthority.CreateRoot(RunningService.Start);

    /// <summary>An officer who drafted nothing.</summary>
    public static readonly Person Reviewer = new("reviewer", "officer");

    /// <summary>The root as the setting says it.</summary>
    public static string RootPem => Root.ExportCertificatePem();

    /// <summary>Somebody's certificate with its key, issued by the root unless it is said by whom.</summary>
    public static X509Certificate2 CertificateOf(Person person, string? code = null, X509Certificate2? root = null) =>
        TestAuthority.Issue(
            root ?? Root,
            new(code ?? person.Organization ?? Bodies.Purchaser, "测试单位", person.Account, person.Account),
            RunningService.Start);

    /// <summary>Asks for what is to be signed.</summary>
    public Task<Answer> PrepareAsync(
        Person by, X509Certificate2 certificate, int document = 0, string? custody = null)
    {
        var body = new JsonObject
        {
            ["certificates"] = new JsonArray(Convert.ToBase64String(certificate.RawData)),
        };
        if (custody is not null) body["custody"] = custody;
        return service.PostAsync(by, $"{contract}/documents/{document}/preparations", body);
    }

    /// <summary>Signs what was prepared.</summary>
    public Task<Answer> CompleteAsync(Person by, Answer prepared, X509Certificate2 certificate, int document = 0) =>
        service.PostAsync(by, $"{contract}/documents/{document}/signatures", SignatureOf(prepared, certificate));

    /// <summary>The body that signs what was prepared.</summary>
    public static JsonObject SignatureOf(Answer prepared, X509Certificate2 certificate)
    {
        using var key = certificate.GetECDsaPrivateKey()!;
        var attributes = Convert.FromBase64String(prepared["signedAttributes"]!);
        return new()
        {
            ["preparation"] = prepared["preparation"],
            ["signature"] = Convert.ToBase64String(key.SignData(attributes, HashAlgorithmName.SHA256)),
        };
    }

    /// <summary>Signs, from the first to the last step.</summary>
    public async Task<Answer> SignAsync(Person by, int document = 0)
    {
        using var certificate = CertificateOf(by);
        var prepared = (await PrepareAsync(by, certificate, document)).Must(201);
        return await CompleteAsync(by, prepared, certificate, document);
    }

    /// <summary>Records what must be there before the purchaser signs.</summary>
    public async Task PassGatesAsync()
    {
        foreach (var gate in (string[])["legalReview", "riskPlan", "acceptancePlan"])
        {
            var body = new JsonObject { ["reviewer"] = "湖北某律师事务所", ["reference"] = "法审〔2026〕1号" };
            (await service.PostAsync(Reviewer, $"{contract}/gates/{gate}", body)).Must(200);
        }
    }

    /// <summary>Both sign.</summary>
    public async Task SignBothAsync(Person supplier, Person purchaser)
    {
        (await SignAsync(supplier)).Must(200);
        await PassGatesAsync();
        (await SignAsync(purchaser)).Must(200);
    }

    /// <summary>The file of a document as it stands.</summary>
    public async Task<byte[]> FileAsync(Person by, int document = 0)
    {
        var (answer, bytes) = await service.DownloadAsync(by, $"{contract}/documents/{document}/file");
        using (answer) Assert.Equal(200, (int)answer.StatusCode);
        return bytes;
    }

    /// <summary>The documents, gates and notices.</summary>
    public async Task<JsonNode> DocumentsAsync(Person? by = null) =>
        (await service.GetAsync(by ?? Officer, $"{contract}/documents")).Must(200).Body;
}
