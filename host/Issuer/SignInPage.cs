using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.WebUtilities;

namespace Procurement.LocalHost.Issuer;

/// <summary>The pages of the sign-in: plain HTML, one form, no script.</summary>
internal sealed class SignInPage(DevelopmentIssuer issuer)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private Accounts Accounts => issuer.Accounts;

    /// <summary>The accounts by where people work; the one that is hinted at stands first, alone.</summary>
    public string Choose(AuthorizationRequest request, SignInWords words)
    {
        var again = Accounts.Find(request.LoginHint);
        var other = QueryHelpers.AddQueryString(
            $"{IssuerEndpoints.Path}/authorize",
            request.Parameters.Where(each => each.Key != "ui_locales")
                .Append(KeyValuePair.Create("ui_locales", words.Other.Locale))
                .ToDictionary(each => each.Key, each => (string?)each.Value, StringComparer.Ordinal));
        var hidden = string.Concat(request.Parameters.Select(
            each => $"""<input type="hidden" name="{each.Key}" value="{Html.Encode(each.Value)}">"""));
        return Page(words, words.Title, other, $"""
            <h1>{(again is null ? words.Title : words.Again)}</h1>
            <p class="lead">{(again is null ? words.Lead : words.AgainLead)}</p>
            <div class="columns">
            <form method="post" action="{IssuerEndpoints.Path}/authorize">{hidden}
            {(again is var (group, account) ? Again(group, account, words) : "")}
            {Table(words, Without(again?.Account), autofocus: null)}
            </form>
            <aside>
            <section class="panel"><h2>{words.WithoutSigningIn}</h2>
            <p><a href="/public/{Html.Encode(Accounts.Tenant)}/">{words.PublicLink}</a></p></section>
            <section class="panel"><h2>{words.ThisSignIn}</h2><p>{words.Lasts(issuer.LifetimeSeconds)}</p></section>
            </aside>
            </div>
            """);
    }

    /// <summary>After signing out, for a client that does not say where to go.</summary>
    public string Left(SignInWords words) => Plain(words, words.LeftTitle, words.LeftLead);

    /// <summary>To somebody whom no client of ours has sent.</summary>
    public string Wrong(SignInWords words) => Plain(words, words.WrongTitle, words.WrongLead);

    private string Plain(SignInWords words, string title, string lead) => Page(words, title, null, $"""
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <p><a href="/">{words.Home}</a></p>
        """);

    private AccountGroup[] Without(Account? account) =>
    [
        .. Accounts.Groups.Select(group => group with { Accounts = [.. group.Accounts.Where(each => each != account)] })
            .Where(group => group.Accounts.Count > 0),
    ];

    private static string Again(AccountGroup group, Account account, SignInWords words) => $"""
        {Table(words, [group with { Accounts = [account] }], account.Id)}
        <h2 class="others">{words.Others}</h2>
        """;

    private static string Table(SignInWords words, IReadOnlyList<AccountGroup> groups, string? autofocus)
    {
        var (name, role, does, signIn) = words.Columns;
        var rows = new StringBuilder();
        foreach (var group in groups)
        {
            var kind = words.Kinds.GetValueOrDefault(group.Kind, "");
            rows.Append($"""
                <tbody><tr class="group"><th colspan="4" scope="rowgroup">{Html.Encode(group.Name)}
                <span>{kind}</span></th></tr>
                """);
            foreach (var account in group.Accounts) rows.Append(Row(account, words, account.Id == autofocus));
            rows.Append("</tbody>");
        }

        return $"""
            <table class="panel"><thead><tr><th scope="col">{name}</th><th scope="col">{role}</th>
            <th scope="col">{does}</th><th scope="col"><span class="unseen">{signIn}</span></th></tr></thead>
            {rows}</table>
            """;
    }

    private static string Row(Account account, SignInWords words, bool autofocus)
    {
        var does = account.Roles is [var only] ? words.Does[only].Does : words.Roles;
        var roles = string.Concat(account.Roles.Select(role => $"<span>{words.Does[role].Name}</span>"));
        var name = Html.Encode(account.Name);
        return $"""
            <tr><th scope="row">{name}</th><td class="roles">{roles}</td><td class="does">{does}</td>
            <td class="go"><button name="account" value="{Html.Encode(account.Id)}"
            aria-label="{words.SignInAs(name)}"{(autofocus ? " autofocus" : "")}>{words.SignIn}</button></td></tr>
            """;
    }

    private string Page(SignInWords words, string title, string? other, string main)
    {
        var name = Html.Encode(Accounts.Name);
        var language = other is null
            ? ""
            : $"""<a href="{Html.Encode(other)}" lang="{words.Other.Locale}">{words.Other.Name}</a>""";
        return $"""
            <!doctype html>
            <html lang="{words.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="renderer" content="webkit">
            <title>{title} – {name}</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="{IssuerEndpoints.Path}/sign-in.css">
            </head>
            <body>
            <header><a class="name" href="/">{name}</a><span class="mark">{words.Demonstration}</span>
            <nav><a href="/public/{Html.Encode(Accounts.Tenant)}/">{words.PublicInformation}</a>{language}</nav>
            </header>
            <main>
            {main}
            </main>
            </body>
            </html>
            """;
    }
}
