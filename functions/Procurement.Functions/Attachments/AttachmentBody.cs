using FluentValidation;
using Procurement.Domain.Attachments;
using Procurement.Functions.Http;

namespace Procurement.Functions.Attachments;

/// <summary>A file that is about to be uploaded: what it is for, its name, and its size in bytes.</summary>
public sealed record AttachmentBody(DocumentKind Kind, string Name, int Size);

/// <summary>Checks the form of an announced upload.</summary>
public sealed class AttachmentBodyValidator : AbstractValidator<AttachmentBody>
{
    public AttachmentBodyValidator()
    {
        // What may be named in a header, and opened on any machine.
        RuleFor(body => body.Name).IsLine(120);
        RuleFor(body => body.Name)
            .Must(name => name.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']) < 0)
            .WithErrorCode("fileName.malformed").WithMessage("文件名不能含有 / \\ : * ? \" < > |。");
        RuleFor(body => body.Size).GreaterThan(0)
            .WithErrorCode("file.empty").WithMessage("文件不能是空的。");
    }
}
