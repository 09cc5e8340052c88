using System.Security.Cryptography.X509Certificates;
using Procurement.Documents.Checking;

namespace Procurement.Documents;

/// <summary>
/// Checks signed documents of this service, wherever they were signed: nothing but signatures in the fields of the
/// drawn file may have been added. A file that cannot be read is not valid; nothing is thrown.
/// </summary>
public static class SignatureCheck
{
    /// <summary>What is right and wrong with a file; <paramref name="roots"/> are all that is trusted.</summary>
    public static SignatureReport Check(byte[] file, IReadOnlyList<X509Certificate2> roots) =>
        FileCheck.Of(file, roots);

    /// <summary>Whether a file begins with what was drawn: signatures of another document do not count.</summary>
    public static bool Continues(byte[] file, byte[] drawn) => file.AsSpan().StartsWith(drawn);
}
