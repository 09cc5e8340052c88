namespace Procurement.Documents.Files;

/// <summary>A file that is no PDF as this service writes it.</summary>
internal sealed class PdfSyntaxException(string message) : Exception(message);
