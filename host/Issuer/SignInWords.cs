namespace Procurement.LocalHost.Issuer;

/// <summary>What the sign-in page says, in one language.</summary>
internal sealed record SignInWords
{
    private static readonly SignInWords Chinese = new()
    {
        Language = "zh-CN",
        Other = ("en", "English"),
        Demonstration = "演示数据",
        PublicInformation = "公告公示",
        Title = "选择演示账号登录",
        Lead = "以下单位和人员均为虚构。选一个账号即登录，不用密码；正式环境走统一身份认证。",
        Again = "继续办理",
        AgainLead = "您刚才用的是这个账号。登录后回到原来的页面，已填写的内容还在。",
        Others = "换一个账号",
        Columns = ("姓名", "身份", "能做什么", "登录"),
        SignIn = "登录",
        SignInAs = name => $"以{name}登录",
        WithoutSigningIn = "不用登录就能看",
        PublicLink = "公告、结果与项目资金",
        ThisSignIn = "这次登录",
        Lasts = seconds => $"登录后 {Span(seconds, "小时", "分钟", "秒")}内有效。到期时在原页面重新登录，已填写的内容不会丢失。",
        Roles = "多种身份，登录后可以切换",
        LeftTitle = "已退出",
        LeftLead = "这台电脑上没有留下登录信息。",
        WrongTitle = "不能从这里登录",
        WrongLead = "打开本页的链接不是本平台发出的。请从平台首页重新登录。",
        Home = "回到平台首页",
        Does = new(StringComparer.Ordinal)
        {
            ["applicant"] = ("申报人", "填报申请、签约、请款"),
            ["evaluator"] = ("评审专家", "申明回避，评分"),
            ["officer"] = ("采购人经办", "设计轮次、审查申报、发公示、验收"),
            ["approver"] = ("采购人审批", "批准发布与定标、答复异议、签约"),
            ["finance"] = ("财务制单", "管资金、制作付款单、登记退汇"),
            ["finance-approver"] = ("财务复核", "复核并支付，不能复核自己制的单"),
            ["supervisor"] = ("监督", "看资金、评分、期限和全部记录，不能改"),
            ["admin"] = ("系统管理", "登记组织、规则库、处置滞留事项"),
        },
        Kinds = new(StringComparer.Ordinal)
        {
            ["purchaser"] = "采购单位", ["finance"] = "财务", ["organization"] = "社会组织",
            ["evaluators"] = "评审专家", ["supervisor"] = "监督",
            ["platform"] = "平台",
        },
    };

    private static readonly SignInWords English = new()
    {
        Language = "en",
        Other = ("zh-CN", "中文"),
        Demonstration = "Demonstration",
        PublicInformation = "Public notices",
        Title = "Choose a demonstration account",
        Lead = "All people and organizations are invented. One click signs you in, without a password.",
        Again = "Go on with your work",
        AgainLead = "You were using this account. You return to your page, and what you typed is still there.",
        Others = "Use another account",
        Columns = ("Name", "Role", "What the account does", "Sign in"),
        SignIn = "Sign in",
        SignInAs = name => $"Sign in as {name}",
        WithoutSigningIn = "Open to everybody",
        PublicLink = "Notices, results and money paid",
        ThisSignIn = "This session",
        Lasts = seconds => $"It lasts {Span(seconds, "hours", "minutes", "seconds")}. Then you sign in again over the "
            + "same page and lose nothing that you typed.",
        Roles = "several roles; switch after signing in",
        LeftTitle = "Signed out",
        LeftLead = "Nothing of your session is left on this computer.",
        WrongTitle = "You cannot sign in from here",
        WrongLead = "The link that opened this page is not from this platform. Please start from its home page.",
        Home = "Go to the home page",
        Does = new(StringComparer.Ordinal)
        {
            ["applicant"] = ("Applicant", "applies, signs contracts, claims payment"),
            ["evaluator"] = ("Evaluator", "declares recusal, scores"),
            ["officer"] = ("Purchasing officer", "designs rounds, examines, publishes notices, accepts"),
            ["approver"] = ("Purchasing approver", "approves publication and award, answers objections, signs"),
            ["finance"] = ("Finance officer", "keeps funds, prepares payments, records bounces"),
            ["finance-approver"] = ("Finance approver", "approves payments that somebody else prepared"),
            ["supervisor"] = ("Supervisor", "sees money, scores, deadlines and all records; changes nothing"),
            ["admin"] = ("Administrator", "registers organizations, keeps the law book, mends stuck work"),
        },
        Kinds = new(StringComparer.Ordinal)
        {
            ["purchaser"] = "purchaser", ["finance"] = "finance", ["organization"] = "social organization",
            ["evaluators"] = "evaluators", ["supervisor"] = "supervision",
            ["platform"] = "platform",
        },
    };

    public required string Language { get; init; }

    public required (string Locale, string Name) Other { get; init; }

    public required string Demonstration { get; init; }

    public required string PublicInformation { get; init; }

    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Again { get; init; }

    public required string AgainLead { get; init; }

    public required string Others { get; init; }

    public required (string Name, string Role, string Does, string SignIn) Columns { get; init; }

    public required string SignIn { get; init; }

    public required Func<string, string> SignInAs { get; init; }

    public required string WithoutSigningIn { get; init; }

    public required string PublicLink { get; init; }

    public required string ThisSignIn { get; init; }

    public required Func<int, string> Lasts { get; init; }

    public required string Roles { get; init; }

    public required string LeftTitle { get; init; }

    public required string LeftLead { get; init; }

    public required string WrongTitle { get; init; }

    public required string WrongLead { get; init; }

    public required string Home { get; init; }

    /// <summary>Each role's name and what it does.</summary>
    public required Dictionary<string, (string Name, string Does)> Does { get; init; }

    /// <summary>What each kind of group is.</summary>
    public required Dictionary<string, string> Kinds { get; init; }

    /// <summary>The first wanted language that there is; Chinese where none is.</summary>
    public static SignInWords For(IEnumerable<string> wanted) => wanted
        .Select(language => language.Split('-')[0] switch { "zh" => Chinese, "en" => English, _ => null })
        .FirstOrDefault(words => words is not null) ?? Chinese;

    private static string Span(int seconds, string hours, string minutes, string shorter) => seconds switch
    {
        >= 3600 when seconds % 3600 == 0 => $"{seconds / 3600} {hours}",
        >= 60 when seconds % 60 == 0 => $"{seconds / 60} {minutes}",
        _ => $"{seconds} {shorter}",
    };
}
