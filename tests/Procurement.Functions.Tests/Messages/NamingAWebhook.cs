using System.Net;
using Procurement.Functions.Deliveries;

namespace Procurement.Functions.Tests.Messages;

public sealed class NamingAWebhook
{
    [Theory]
    [InlineData("http://example.cn/x")]
    [InlineData("ftp://example.cn/x")]
    [InlineData("https://user:secret@example.cn/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://100.100.100.200/")]
    [InlineData("nothing")]
    public void Takes_no_address_of_this_machine_or_a_private_network(string url) =>
        Assert.False(WebhookUrl.IsAllowed(url, allowsPrivate: false));

    [Theory]
    [InlineData("https://example.cn/told?from=here")]
    [InlineData("https://8.8.8.8:8443/")]
    public void Takes_public_addresses(string url) => Assert.True(WebhookUrl.IsAllowed(url, allowsPrivate: false));

    [Theory]
    [InlineData("127.8.8.8", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("fd00::1", true)]
    [InlineData("64:ff9b::a00:1", true)]
    [InlineData("2606:4700::1111", false)]
    [InlineData("::", true)]
    public void Knows_special_networks(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateNetworks.Contain(IPAddress.Parse(address)));
}
