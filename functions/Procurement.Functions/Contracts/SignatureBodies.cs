using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FluentValidation;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;

namespace Procurement.Functions.Contracts;

/// <summary>
/// Asks for what is to be signed: the signer's certificate and those between it and its root, each as Base64 of its
/// DER; none where the signature will come as a whole CMS. <paramref name="Custody"/> says who holds the key.
/// </summary>
public sealed record PreparationBody(
    IReadOnlyList<string>? Certificates = null, KeyCustody Custody = KeyCustody.Signer)
{
    /// <summary>The certificates, the signer's first.</summary>
    public IReadOnlyList<X509Certificate2> Read() =>
        [.. (Certificates ?? []).Select(one => X509CertificateLoader.LoadCertificate(Convert.FromBase64String(one)))];
}

/// <summary>
/// Signs what was prepared: a raw signature over its attributes, or a whole CMS; each as Base64, one of the two.
/// </summary>
public sealed record SignatureBody(string Preparation, string? Signature = null, string? Cms = null);

/// <summary>A file that was signed elsewhere, as Base64.</summary>
public sealed record UploadedDocumentBody(string File);

/// <summary>Checks the form of a preparation.</summary>
public sealed class PreparationBodyValidator : AbstractValidator<PreparationBody>
{
    private const int CertificatesMax = 6;

    public PreparationBodyValidator()
    {
        RuleFor(body => body.Certificates)
            .Must(all => all is null || all.Count <= CertificatesMax)
            .WithErrorCode("list.tooLong").WithMessage($"最多 {CertificatesMax} 项。")
            .Must(all => all is null || all.All(IsCertificate))
            .WithErrorCode("certificate.malformed").WithMessage("每项应为一张证书（DER）的 Base64 写法。");
    }

    private static bool IsCertificate(string text)
    {
        if (!Base64.IsValid(text)) return false;
        try
        {
            X509CertificateLoader.LoadCertificate(Convert.FromBase64String(text)).Dispose();
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}

/// <summary>Checks the form of a signature.</summary>
public sealed class SignatureBodyValidator : AbstractValidator<SignatureBody>
{
    public SignatureBodyValidator()
    {
        RuleFor(body => body.Preparation).Must(IsDigest)
            .WithErrorCode("preparation.malformed").WithMessage("应为准备签署时给出的编号（64 位十六进制）。");
        RuleFor(body => body.Signature).IsFilledBase64();
        RuleFor(body => body.Cms).IsFilledBase64();
        RuleFor(body => body.Signature).Must((body, signature) => signature is null != body.Cms is null)
            .WithErrorCode("signature.oneOfTwo").WithMessage("signature 与 cms 应当且只应当给出一项。");
    }

    private static bool IsDigest(string text) =>
        text.Length is 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>Checks the form of an upload.</summary>
public sealed class UploadedDocumentBodyValidator : AbstractValidator<UploadedDocumentBody>
{
    public UploadedDocumentBodyValidator() => RuleFor(body => body.File).IsFilledBase64();
}
