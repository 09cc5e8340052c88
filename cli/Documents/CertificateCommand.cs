using System.Security.Cryptography.X509Certificates;
using System.Text;
using Procurement.Cli.Serve;
using Procurement.Documents;
using Procurement.Domain.Organizations;

namespace Procurement.Cli.Documents;

/// <summary>
/// <c>./run certificate ACCOUNT</c>: a certificate of the data folder's own authority, with its key, as a file.
/// </summary>
internal sealed class CertificateCommand(string usualData, Options options, TimeProvider clock)
{
    /// <summary>The options that take a value.</summary>
    public static readonly string[] Options =
        ["--organization", "--name", "--person", "--password", "--out", "--data"];

    /// <summary>0 when it is written.</summary>
    public int Run()
    {
        if (options.Plain is not [var account]) throw new CommandFailure("用法：./run certificate 账户 [选项]。", 2);
        var holder = Holder(account);
        var data = DataFolder.Checked(options.ValueOrNull("--data") ?? usualData);
        var now = clock.GetUtcNow();
        using var root = TestAuthority.OpenOrCreate(DataFolder.AuthorityOf(data), now);
        var kind = options.Has("--rsa") ? TestKey.Rsa2048 : TestKey.P256;
        using var issued = TestAuthority.Issue(root, holder, now, kind);
        var path = options.ValueOrNull("--out") ?? $"{account}.pem";
        PrivateFile.Write(path, Content(issued, path));
        Console.WriteLine($"证书和私钥：{path}");
        Console.WriteLine($"持有人：{holder.Organization}（{holder.Uscc}）{holder.Person}，账户 {holder.Account}");
        Console.WriteLine("由本机的演示证书机构签发，只在用这个数据文件夹启动的服务里有效。");
        return 0;
    }

    private byte[] Content(X509Certificate2 issued, string path)
    {
        var password = options.ValueOrNull("--password");
        if (Path.GetExtension(path) is not (".p12" or ".pfx")) 
            return Encoding.UTF8.GetBytes(TestAuthority.ToPem(issued, password));
        return password is { Length: > 0 }
            ? TestAuthority.ToPkcs12(issued, password)
            : throw new CommandFailure($"{path} 是 PKCS#12 文件：请用 --password 给出密码。", 2);
    }

    // Whoever is not of the demonstration has to be described.
    private CertificateHolder Holder(string account)
    {
        var known = People.HolderOrNull(account);
        var uscc = options.ValueOrNull("--organization") ?? known?.Uscc ?? "";
        var name = options.ValueOrNull("--name") ?? known?.Organization;
        var person = options.ValueOrNull("--person") ?? known?.Person;
        if (uscc.Length > 0 && !SocialCreditCode.IsValid(uscc))
            throw new CommandFailure($"--organization 应为 18 位、校验码正确的统一社会信用代码，而不是“{uscc}”。", 2);
        return name is { Length: > 0 } && person is { Length: > 0 }
            ? new(uscc, name, account, person)
            : throw new CommandFailure(
                $"{account} 不是演示账户：请用 --organization、--name 和 --person 说明单位代码、单位名称和姓名。", 2);
    }
}
