using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Procurement.Documents;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Contracts;

public sealed class SigningADocument(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Begins_with_a_file_that_says_the_same_as_its_data()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.Final);
        var pen = new DocumentPen(service, story.Contract);

        var found = (await pen.DocumentsAsync(For(A)))["documents"]!.AsArray().Single()!;
        var file = await pen.FileAsync(For(A));

        Assert.Equal((string?)found["digest"], Convert.ToHexStringLower(SHA256.HashData(file)));
        Assert.Equal((string?)found["digest"], (string?)found["unsigned"]);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(file, 0, 8), StringComparison.Ordinal);
        var check = (await service.GetAsync(For(A), $"{story.Contract}/documents/0/verification")).Must(200);
        Assert.Equal("file.unsigned", (string?)check.Body["problems"]![0]!["code"]);
        (await service.PostAsync(For(A), $"{story.Contract}/signatures"))
            .MustRefuse(409, "agreement.signTheDocument");
        (await service.GetAsync(For(B), $"{story.Contract}/documents")).MustRefuse(403, "organization.notYours");
        (await service.GetAsync(For(B), $"{story.Contract}/documents/0/file")).MustRefuse(403, "organization.notYours");
        (await service.GetAsync(For(A), $"{story.Contract}/documents/00/file")).MustRefuse(404, "document.notFound");
    }

    [Fact]
    public async Task Goes_from_the_supplier_to_the_purchaser_and_makes_the_contract_effective()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.Final);
        var pen = new DocumentPen(service, story.Contract);
        var drawn = await pen.FileAsync(Officer);

        using var approvers = DocumentPen.CertificateOf(Approver);
        (await pen.PrepareAsync(Approver, approvers)).MustRefuse(409, "contract.supplierSignsFirst");
        (await pen.SignAsync(For(A))).Must(200);
        (await pen.PrepareAsync(Approver, approvers)).MustRefuse(409, "gate.missing");
        await pen.PassGatesAsync();
        (await pen.SignAsync(Approver)).Must(200);
        await service.SettleAsync();

        Assert.Equal("inForce", (await service.GetAsync(For(A), story.Contract)).Must(200)["status"]);
        var file = await pen.FileAsync(For(A));
        Assert.True(SignatureCheck.Continues(file, drawn));
        var check = (await service.GetAsync(Supervisor, $"{story.Contract}/documents/0/verification")).Must(200).Body;
        Assert.True((bool)check["complete"]!, check.ToJsonString());
        Assert.Equal(
            [A, Bodies.Purchaser], check["signatures"]!.AsArray().Select(one => (string?)one!["code"]));
        var documents = await pen.DocumentsAsync();
        Assert.Equal("signer", (string?)documents["documents"]![0]!["supplier"]!["custody"]);
        Assert.Equal(
            ["publication", "filing"], documents["notices"]!.AsArray().Select(one => (string?)one!["kind"]));
        // Money moves as it does for contracts that were signed on paper, but the invoice is handed in here.
        var claim = new JsonObject { ["invoice"] = "26422000000123456701" };
        (await service.PostAsync(For(A), $"{story.Contract}/instalments/1/claim", claim))
            .MustRefuse(409, "invoice.incomplete");
        claim["paper"] = await InvoiceStory.PaperAsync(service, story);
        (await service.PostAsync(For(A), $"{story.Contract}/instalments/1/claim", claim)).Must(200);
    }

    [Fact]
    public async Task Is_refused_to_certificates_of_others()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.Final);
        var pen = new DocumentPen(service, story.Contract);
        using var stranger = TestAuthority.CreateRoot(RunningService.Start);
        using var otherOrganization = DocumentPen.CertificateOf(For(A), B);
        using var otherPerson = DocumentPen.CertificateOf(For(B), A);
        using var untrusted = DocumentPen.CertificateOf(For(A), root: stranger);
        using var own = DocumentPen.CertificateOf(For(A));

        (await pen.PrepareAsync(For(A), otherOrganization)).MustRefuse(403, "signature.otherOrganization");
        (await pen.PrepareAsync(For(A), otherPerson)).MustRefuse(403, "signature.otherPerson");
        (await pen.PrepareAsync(For(A), untrusted)).MustRefuse(422, "signature.invalid");
        (await pen.PrepareAsync(For(B), own)).MustRefuse(403, "organization.notYours");
        (await pen.PrepareAsync(For(A), own, custody: "service")).MustRefuse(422, "signature.keyNotOwn");

        var prepared = (await pen.PrepareAsync(For(A), own)).Must(201);
        (await pen.CompleteAsync(For(A), prepared, otherPerson)).MustRefuse(422, "signature.invalid");
        var colleague = new Person("colleague", "applicant", A);
        (await pen.CompleteAsync(colleague, prepared, own)).MustRefuse(409, "signature.preparationMissing");
        Assert.Null((await pen.DocumentsAsync())["documents"]![0]!["supplier"]);
    }

    [Fact]
    public async Task Counts_only_what_was_prepared_last_and_not_too_long_ago()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.Final);
        var pen = new DocumentPen(service, story.Contract);
        using var own = DocumentPen.CertificateOf(For(A));
        var first = (await pen.PrepareAsync(For(A), own)).Must(201);
        await service.MoveToAsync(service.Now.AddMinutes(1));
        var second = (await pen.PrepareAsync(For(A), own)).Must(201);

        (await pen.CompleteAsync(For(A), first, own)).MustRefuse(409, "signature.preparationMissing");
        await service.MoveToAsync(service.Now.AddMinutes(31));
        (await pen.CompleteAsync(For(A), second, own)).MustRefuse(409, "signature.preparationExpired");

        var third = (await pen.PrepareAsync(For(A), own)).Must(201);
        var sign = Request.Post(
            For(A), $"{story.Contract}/documents/0/signatures", DocumentPen.SignatureOf(third, own));
        (await service.SendAsync(sign)).Must(200);
        // The same order again, as a phone sends it that heard no answer.
        (await service.SendAsync(sign)).Must(200);
        (await pen.PrepareAsync(For(A), own)).MustRefuse(409, "document.alreadySigned");
    }

    [Fact]
    public async Task Takes_a_file_that_was_signed_elsewhere_if_nothing_else_of_it_changed()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.Final);
        var pen = new DocumentPen(service, story.Contract);
        using var own = DocumentPen.CertificateOf(For(A));
        var drawn = await pen.FileAsync(For(A));
        byte[] Signed(string print) => SignedElsewhere(drawn, own, service.Now, print);
        var signed = Signed(SignaturePrint.FourConditions);

        (await UploadAsync(drawn)).MustRefuse(422, "signature.invalid");
        (await UploadAsync([.. signed[..^1], (byte)'x'])).MustRefuse(422, "signature.invalid");
        (await UploadAsync(Encoding.ASCII.GetBytes("no pdf"))).MustRefuse(422, "signature.invalid");
        (await UploadAsync(Signed(SignaturePrint.KeptByTheServer))).MustRefuse(422, "signature.keyNotOwn");
        (await UploadAsync(Signed(SignaturePrint.Agreed))).MustRefuse(422, "signature.printDiffers");
        var early = SignedElsewhere(drawn, own, service.Now.AddDays(2), SignaturePrint.FourConditions);
        (await UploadAsync(early)).MustRefuse(422, "signature.invalid");
        (await UploadAsync(signed)).Must(200);

        Assert.Equal(signed, await pen.FileAsync(Officer));

        Task<Answer> UploadAsync(byte[] file) => service.PostAsync(
            For(A),
            $"{story.Contract}/documents/0/uploads",
            new JsonObject { ["file"] = Convert.ToBase64String(file) });
    }

    [Fact]
    public async Task Names_a_key_that_the_signer_does_not_hold_as_what_it_is()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.Final, "agreed");
        var pen = new DocumentPen(service, story.Contract);
        using var own = DocumentPen.CertificateOf(For(A));

        var prepared = (await pen.PrepareAsync(For(A), own, custody: "service")).Must(201);
        (await pen.CompleteAsync(For(A), prepared, own)).Must(200);

        var supplier = (await pen.DocumentsAsync())["documents"]![0]!["supplier"]!;
        Assert.Equal("service", (string?)supplier["custody"]);
        var check = (await service.GetAsync(Officer, $"{story.Contract}/documents/0/verification")).Must(200).Body;
        Assert.Contains("不视为可靠", (string?)check["signatures"]![0]!["print"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_done_by_one_of_two_who_sign_at_once()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.Final);
        var pen = new DocumentPen(service, story.Contract);
        using var own = DocumentPen.CertificateOf(For(A));
        var prepared = (await pen.PrepareAsync(For(A), own)).Must(201);

        var both = await Task.WhenAll(
            pen.CompleteAsync(For(A), prepared, own), pen.CompleteAsync(For(A), prepared, own));

        Assert.Equal([200, 409], both.Select(one => one.Status).Order());
        Assert.Equal("document.alreadySigned", both.Single(one => one.Status is 409).Code);
    }

    private static byte[] SignedElsewhere(
        byte[] file, System.Security.Cryptography.X509Certificates.X509Certificate2 own, DateTimeOffset at, string print)
    {
        var prepared = PdfSigner.Prepare(file, new("Supplier", at, own, [], print));
        using var key = System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions.GetECDsaPrivateKey(own)!;
        return PdfSigner.Complete(prepared, key.SignData(prepared.SignedAttributes, HashAlgorithmName.SHA256));
    }
}
