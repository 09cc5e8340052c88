using Procurement.Cli;
using Procurement.Cli.Serve;

namespace Procurement.Functions.Tests.Cli;

public sealed class NamingAStorage
{
    [Theory]
    [InlineData("", "空")]
    [InlineData(";;", "空")]
    [InlineData("garbage", "分号")]
    [InlineData("AccountName=a;AccountName=b", "两次")]
    [InlineData("UseDevelopmentStorage=false", "AccountName")]
    [InlineData("AccountName=a", "AccountKey")]
    [InlineData("AccountName=a;AccountKey=", "Base64")]
    [InlineData("AccountName=a;AccountKey=no", "Base64")]
    [InlineData("AccountName=a;AccountKey=a2V5;TableEndpoint=ftp://x", "Table")]
    [InlineData("AccountName=a b;AccountKey=a2V5", "地址")]
    public void Refuses_what_is_malformed(string connection, string named)
    {
        var refused = Assert.Throws<CommandFailure>(() => StorageAccount.Parse(connection));

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("AccountName=a;AccountKey=a2V5;EndpointSuffix=core.chinacloudapi.cn", "https://a.table.core.chinacloudapi.cn/")]
    [InlineData("AccountName=a;SharedAccessSignature=sv=1&sig=x", "https://a.table.core.windows.net/")]
    [InlineData("AccountName=a;AccountKey=a2V5;TableEndpoint=http://x:1/a", "http://x:1/a")]
    public void Finds_its_tables(string connection, string address) =>
        Assert.Equal(new Uri(address), StorageAccount.Parse(connection).Table);

    [Theory]
    [InlineData("AccountName=a;AccountKey=secret==;EndpointSuffix=x", "AccountName=a;AccountKey=***;EndpointSuffix=x")]
    [InlineData("accountkey=secret", "accountkey=***")]
    [InlineData("AccountName=devstoreaccount1;AccountKey=known", "AccountName=devstoreaccount1;AccountKey=known")]
    [InlineData("AccountName=a;SharedAccessSignature=sv=1&sig=secret", "AccountName=a;SharedAccessSignature=***")]
    [InlineData("TableEndpoint=https://a/?sv=1&sig=secret;AccountName=a", "TableEndpoint=https://a/?sv=1&sig=***;AccountName=a")]
    public void Hides_what_opens_it(string connection, string shown) =>
        Assert.Equal(shown, StorageAccount.Masked(connection));
}
