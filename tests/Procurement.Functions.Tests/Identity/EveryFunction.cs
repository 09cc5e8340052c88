using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Procurement.Domain.Sealing;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using Procurement.Functions.Tests.Draws;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Identity;

/// <summary>Every HTTP function of the app as tests may call it: found by reflection, bodies written here.</summary>
internal static partial class EveryFunction
{
    /// <summary>A body that each function with a body takes.</summary>
    public static readonly IReadOnlyDictionary<string, JsonObject> BodyOf = new Dictionary<string, JsonObject>(
        StringComparer.Ordinal)
    {
        ["RegisterOrganization"] = Bodies.Organization("另一家机构"),
        ["SendEnrolment"] = Bodies.Enrolment(A, "另一家机构"),
        ["VerifyEnrolment"] = new() { ["evidence"] = Bodies.Evidence() },
        ["RefuseEnrolment"] = Said("reason", "证书不清晰"),
        ["EndEnrolment"] = Said("reason", "人员离职"),
        ["EnterPool"] = DrawStory.Entry("周静"),
        ["StateAbsences"] = new() { ["absences"] = new JsonArray() },
        ["VerifyEvaluator"] = new() { ["evidence"] = Bodies.Evidence(), ["through"] = "2027-03-02" },
        ["ReturnEvaluator"] = Said("reason", "职称证书不清晰"),
        ["RemoveEvaluator"] = Said("reason", "多次缺席"),
        ["CommitDraw"] = DrawStory.Body(RunningService.Start.AddYears(1), 1),
        ["CompleteDraw"] = Said("publicValue", "03 08 17 21 25 33 + 09"),
        ["NoteSeatAbsence"] = Said("ref", "E1", "reason", "电话无人接听"),
        ["WithdrawDraw"] = Said("reason", "公开数值的来源有误"),
        ["DeclineSeat"] = Said("reason", "出差"),
        ["ChangeStanding"] = Said("status", "suspended", "from", "2026-03-02", "reason", "停业整顿"),
        ["RateOrganization"] = Said("grade", "4A", "from", "2026-01-01", "through", "2030-12-31", "source", "证书"),
        ["SanctionOrganization"] = Said(
            "kind", "penalty", "from", "2026-01-01", "source", "处罚决定书", "reason", "违规收费"),
        ["LiftSanction"] = Said("on", "2026-03-02", "reason", "已整改"),
        ["MoveStage"] = Said("stage", "incubating", "from", "2026-03-02", "reason", "入驻孵化"),
        ["EnterCertificate"] = Said("number", "SW4073570452", "person", "周静", "level", "socialWorker", "through", "2028-12-31"),
        ["ConfirmCertificate"] = Bodies.Evidence(),
        ["RefuseCertificate"] = Said("reason", "日期不符"),
        ["EndCertificate"] = Said("on", "2026-03-02", "reason", "离职"),
        ["OpenFund"] = Bodies.Fund("900000.00", "另一笔资金"),
        ["ProposeCorrection"] = new() { ["entry"] = 1, ["right"] = "490000.00", ["reason"] = "录入有误" },
        ["RefuseCorrection"] = Said("reason", "金额无误"),
        ["DraftRound"] = Bodies.RoundFrom(RunningService.Start.AddMonths(4), "F1", "另一批次"),
        ["RehearseRound"] = Bodies.RehearsalOf(RunningService.Start.AddMonths(4), A),
        ["DraftProposal"] = Bodies.Proposal("另一个项目"),
        ["ReviseProposal"] = Bodies.Proposal("改过的项目"),
        ["SubmitProposal"] = Said("copyKey", new string('A', 43)),
        ["WithdrawProposal"] = Said("copyKey", new string('A', 43)),
        ["SignReceipt"] = Said("copyKey", new string('A', 43)),
        ["OpenSealedCopy"] = Said("copyKey", new string('A', 43)),
        ["OpenSealedFile"] = Said("copyKey", new string('A', 43)),
        ["RegisterOpeningKey"] = Said("point", Convert.ToBase64String([.. OpeningSecret.New().Key.Point])),
        ["BringShare"] = Said("share", Share.Split(OpeningSecret.New(), 2, 2)[0].Text),
        ["ExamineProposal"] = Said("proposal", ProposalOf(A), "result", "rejected", "reason", "材料不全"),
        ["CorrectExamination"] = Said("reason", "补充材料属实"),
        ["MarkExamination"] = new()
        {
            ["marks"] = new JsonArray(new JsonObject { ["item"] = "charter", ["met"] = true }),
        },
        ["ReturnProposal"] = new() { ["fields"] = new JsonArray("title"), ["reason"] = "名称与章程不符" },
        ["CorrectProposal"] = Bodies.Proposal("改过的项目"),
        ["OpenEvaluation"] = Bodies.Panel,
        ["SubmitScoreSheet"] = Bodies.Sheet(ProposalOf(A), "10", "10"),
        ["RecuseEvaluator"] = Said("proposal", ProposalOf(A), "reason", "亲属", "evaluator", Person.Chen.Account),
        ["PublishAwardNotice"] = Said("missingSheetsReason", "专家请假"),
        ["CancelRound"] = Said("reason", "资金被收回"),
        ["ClarifyRound"] = Said("text", "服务点增加一处", "reason", "街道调整"),
        ["WithdrawRound"] = Said("reason", "预算有误"),
        ["RaiseObjection"] = Said("proposal", ProposalOf(A), "grounds", "评审不公"),
        ["RaiseChallenge"] = Challenges.ChallengeStory.Challenge(),
        ["WithdrawChallenge"] = Said("reason", "已沟通"),
        ["ReturnChallenge"] = Said("reason", "缺少必要的证明材料"),
        ["WeighChallenge"] = new() { ["mayAffectResult"] = false, ["reason"] = "只涉及服务态度" },
        ["ReplyToChallenge"] = Challenges.ChallengeStory.Reply(upheld: false),
        ["CarryOutReply"] = Said("text", "已重新评审"),
        ["CarryOutDecision"] = Said("text", "已重新评审"),
        ["FileComplaint"] = Challenges.ChallengeStory.Complaint,
        ["HandInCorrection"] = Said("text", "授权委托书已附"),
        ["WithdrawComplaint"] = Said("reason", "已沟通"),
        ["RespondToComplaint"] = Said("text", "评审符合规定"),
        ["AskCorrection"] = Said("missing", "授权委托书", "by", "2026-12-31"),
        ["RefuseComplaint"] = Said("reason", "不符合受理条件"),
        ["SendCopies"] = new() { ["suppliers"] = new JsonArray(B) },
        ["StartTesting"] = Said("reason", "委托鉴定"),
        ["SuspendProcurement"] = Said("through", "2026-12-31", "reason", "可能影响成交结果"),
        ["LiftSuspension"] = Said("reason", "已查清"),
        ["DecideComplaint"] = Said("outcome", "rejected", "reason", "投诉事项不成立"),
        ["ResolveObjection"] = new() { ["upheld"] = true, ["reason"] = "查实" },
        ["ClaimInstalment"] = Said("invoice", "26422000000123456789"),
        ["BouncePayment"] = Said("reason", "账号有误"),
        ["DeclineContract"] = Said("reason", "人手不足"),
        ["ReportExpenditure"] = Said("spent", "100.00"),
        ["AcceptExpenditure"] = Said("accepted", "100.00"),
        ["ProposePlan"] = new()
        {
            ["title"] = "上门探访", ["kind"] = "visits", ["unit"] = "visit", ["site"] = "一号服务点", ["from"] = "2026-03-10",
            ["through"] = "2026-06-10", ["quantity"] = 1,
            ["weekly"] = new JsonArray(new JsonObject { ["weekday"] = 1, ["from"] = "09:00", ["until"] = "11:00" }),
        },
        ["ReturnPlan"] = Said("remarks", "周日不开放"),
        ["EndPlan"] = Said("through", "2026-06-01", "reason", "服务点搬迁"),
        ["RecordVisit"] = new()
        {
            ["day"] = "2026-03-10", ["from"] = "09:00", ["until"] = "10:00", ["site"] = "一号服务点", ["quantity"] = 1,
            ["workers"] = new JsonArray(new JsonObject { ["name"] = "李敏" }), ["verification"] = "callBack", ["note"] = "已回访",
        },
        ["WithdrawVisit"] = Said("reason", "未成行"),
        ["SubmitReport"] = new() { ["text"] = "按计划开展。", ["kpis"] = new JsonArray() },
        ["ReturnReport"] = Said("remarks", "请补充照片"),
        ["AcceptReport"] = Said("remarks", "同意"),
        ["BookExpense"] = new()
        {
            ["line"] = 1, ["source"] = "government", ["number"] = "FP-1", ["day"] = "2026-03-10", ["amount"] = "100.00",
            ["payee"] = "某文具店", ["files"] = new JsonArray($"{A}-f1"),
        },
        ["BookIncome"] = new()
        {
            ["source"] = "donation", ["number"] = "JZ-1", ["day"] = "2026-03-10", ["amount"] = "100.00", ["payer"] = "某企业",
            ["files"] = new JsonArray($"{A}-f1"),
        },
        ["WithdrawEntry"] = Said("reason", "录错"),
        ["SettleEntries"] = new()
        {
            ["entries"] = new JsonArray(new JsonObject { ["entry"] = "e1", ["accepted"] = true }),
        },
        ["MoveBudget"] = new() { ["from"] = 1, ["to"] = 2, ["amount"] = "1.00", ["reason"] = "活动减少" },
        ["ReturnClaim"] = Said("reason", "发票抬头有误"),
        ["ReturnPreparation"] = Said("reason", "金额待核"),
        ["WithdrawPaymentOrder"] = Said("reason", "账号待核"),
        ["DecideBankReturn"] = Said("outcome", "keep", "reason", "供应商已注销"),
        ["ConfirmPayeeChange"] = Said("number", "4291907483378876232"),
        ["RejectPayeeChange"] = Said("reason", "未见证明"),
        ["ProposeAccountChange"] = Said("bank", "测试银行", "number", "6222000011112222"),
        ["ConfirmAccountChange"] = Said("number", "4291907483378876232"),
        ["RejectAccountChange"] = Said("reason", "未见证明"),
        ["PrepareSignature"] = Said("custody", "signer"),
        ["CompleteSignature"] = Said("preparation", new string('0', 64), "signature", "AAAA"),
        ["UploadSignedDocument"] = Said("file", "JVBERg=="),
        ["PassGate"] = Said("reviewer", "律师事务所", "reference", "法审1号"),
        ["GiveNotice"] = Said("reference", "备案1号"),
        ["GradeMidterm"] = Said("grade", "pass"),
        ["GradeFinal"] = Said("score", "90"),
        ["ArrangeAssessment"] = Bodies.Arrangement(),
        ["ReplaceAssessor"] = new()
        {
            ["assessor"] = new JsonObject { ["assessor"] = "community", ["account"] = "xu", ["name"] = "丙社区" },
            ["reason"] = "一直未交表",
        },
        ["GiveUpAssessment"] = Said("reason", "评估方指定有误"),
        ["HandInAssessmentMaterial"] = Said("statement", "半年服务总结"),
        ["SubmitAssessmentSheet"] = Bodies.AssessmentSheet("60", "40"),
        ["DraftAcceptance"] = Bodies.AgreedAcceptance(),
        ["ArchiveAcceptanceOpinion"] = Said("ref", "residents", "opinion", "满意"),
        ["SignAcceptance"] = Said("opinion", "同意"),
        ["WithdrawAcceptance"] = Said("reason", "重新起草"),
        ["TerminateContract"] = Said("reason", "无法履行"),
        ["ProposeAmendment"] = Said("reason", "街道新增服务点", "supplement", "100.00"),
        ["WithdrawAmendment"] = Said("reason", "另行商议"),
        ["RefuseAmendment"] = Said("reason", "预算不足"),
        ["SuspendContract"] = Said(
            "grounds", "publicInterest", "until", "2026-12-31", "reference", "会议纪要〔2026〕1号", "reason", "疫情防控"),
        ["AskForResumption"] = Said("reason", "已具备条件"),
        ["ResumeContract"] = Said("reason", "已具备条件"),
        ["NoticeTermination"] = Said("grounds", "agreement", "reason", "协商一致"),
        ["ContestTermination"] = Said("reason", "不符合解除条件"),
        ["ProposeSubcontract"] = new()
        {
            ["organization"] = B, ["part"] = "助餐", ["isCore"] = false, ["amount"] = "100.00",
        },
        ["EndSubcontract"] = Said("reason", "不再需要"),
        ["ResolveStuckWork"] = Said("reason", "已线下处理"),
        ["RecoverMoney"] = Said("amount", "1.00"),
        ["BeginAttachment"] = new() { ["kind"] = "other", ["name"] = "材料.pdf", ["size"] = 1000 },
        ["EnterCalendarYear"] = LawStory.Year2027,
        ["EnterParameter"] = LawStory.Value("0.0005"),
        ["ReadMessagesThrough"] = Said("through", "0000000000000000000-0000000000000000"),
        ["SetPreferences"] = Said("email", "somebody@example.cn"),
        ["SetWebhook"] = Said("url", "https://example.cn/told"),
        ["ReaddressDelivery"] = Said("email", "somebody@example.cn"),
        ["DismissDelivery"] = Said("reason", "已电话通知"),
        ["BringSurveyFrame"] = Surveys.SurveyStory.Frame(),
        ["PlanSurvey"] = new()
        {
            ["frameDigest"] = new string('a', 64),
            ["questions"] = new JsonArray("服务态度", "是否及时", "服务效果"),
            ["asksForText"] = true,
            ["publicSource"] = "福彩双色球次日开奖号码",
            ["publicFrom"] = "2026-09-02T21:30:00+08:00",
            ["closesOn"] = "2026-09-20",
        },
        ["DrawSurveySample"] = Surveys.SurveyStory.Value(),
        ["IssueSurveyLinks"] = new() { ["clients"] = new JsonArray("C001") },
        ["EnterSurveyPaper"] = Surveys.SurveyStory.Answer(new string('0', 26), "543", "好"),
        ["CloseSurvey"] = Said("papersLeftReason", "字迹不清"),
        ["CancelSurvey"] = Said("reason", "清单有误"),
        ["OpenSurvey"] = Said("link", new string('0', 26)),
        ["AnswerSurvey"] = Surveys.SurveyStory.Answer(new string('0', 26), "543", "好"),
        ["NameCommunity"] = Said("account", Person.Chen.Account, "department", "区民政局"),
        ["GiveFeedback"] = Feedbacks.JudgingThePurchaser.Body("midterm"),
        ["WithdrawFeedback"] = Said("stage", "midterm"),
        ["DeclareFee"] = Fees.ChargingLowFees.Item("F2"),
        ["RefuseFee"] = Said("reason", "应免费提供"),
        ["EndFee"] = Said("reason", "不再提供"),
        ["EnterFees"] = new() { ["month"] = "2026-07-01", ["times"] = 3, ["amount"] = "30.00" },
        ["ReportFee"] = Said("text", "助浴要收五十元"),
        ["PrepareBankBatch"] = Said("fund", "F1"),
        ["WithdrawBankBatch"] = Said("reason", "账户有误"),
        ["TakeBankAnswers"] = Banking.BankPen.Body(Banking.BankPen.Entries(new Banking.BankEntry("PO-0", "1.00", "WALK-2"))),
        ["RaiseBankException"] = Said("endToEndId", "PO-0", "reason", "没有回执"),
        ["DecideBankException"] = Said("outcome", "nothing", "day", "2026-03-02", "reason", "与本系统无关"),
        ["RefuseBankException"] = Said("reason", "请先问银行"),
        ["DisallowMoney"] = Said("amount", "1.00", "reason", "超范围支出"),
        ["WithdrawDisallowance"] = Said("reason", "查明无误"),
        ["ReceiveMoney"] = Said("reference", "20260302-1", "amount", "1.00", "day", "2026-03-02"),
        ["ProposeSetOff"] = new()
        {
            ["round"] = "R1", ["proposal"] = $"{A}-1", ["instalment"] = 1, ["amount"] = "1.00",
        },
        ["RefuseSetOff"] = Said("reason", "请先催收"),
        ["ProposeWriteOff"] = Said("reason", "已注销，无财产可供执行"),
        ["RefuseWriteOff"] = Said("reason", "还有财产"),
        ["AnswerFeeReport"] = new() { ["upheld"] = true, ["reason"] = "查实，已退还" },
        ["OpenServiceLedger"] = ServiceLedgers.LedgerStory.Body(A),
        ["SendServiceRecords"] = ServiceLedgers.LedgerStory.Piece(0, "id,client,worker,start,end,verification\n"u8, false),
        ["RecordService"] = ServiceLedgers.LedgerStory.Record("P2", "2026-03-05T08:00:00", "2026-03-05T10:00:00"),
        ["CorrectServiceRecord"] = Said("record", "P1", "reason", "录入有误"),
        ["CallLedgerClient"] = new() { ["record"] = "P1", ["confirmed"] = true, ["note"] = "本人确认" },
        ["SetHold"] = Said("reason", "审计调阅"),
        ["ProposeHoldLift"] = Said("reason", "审计已结束"),
        ["RefuseHoldLift"] = Said("reason", "审计还在进行"),
        ["PublishArrearsList"] = Said("digest", new string('0', 64)),
        ["AskQuestion"] = Said("text", "服务场地由谁提供？"),
        ["AnswerQuestion"] = Said("text", "由街道提供。"),
        ["DismissQuestion"] = Said("reason", "与本批次无关"),
    };

    /// <summary>Functions that an applicant may call, but only on what is its own organization's.</summary>
    public static readonly IReadOnlySet<string> OnOnesOwn = new HashSet<string>(StringComparer.Ordinal)
    {
        "GetOrganization", "GetProposal", "CorrectProposal", "ReviseProposal", "SubmitProposal", "WithdrawProposal",
        "GetAttachment", "DownloadAttachment", "ConfirmUpload", "RemoveAttachment",
        "GetChallenge", "WithdrawChallenge", "FileComplaint", "HandInCorrection", "WithdrawComplaint", "GetComplaint",
        "ListProposalVersions", "GetProposalVersion", "GetContract", "SignContract", "GetAssessment",
        "HandInAssessmentMaterial", "GetAcceptanceStatement",
        "ListContractDocuments", "DownloadContractDocument", "VerifyContractDocument", "PrepareSignature",
        "CompleteSignature", "UploadSignedDocument",
        "GetSurvey", "BringSurveyFrame", "GetFeedback", "GiveFeedback", "WithdrawFeedback",
        "GetServiceLedger", "ListLedgerClients", "SendServiceRecords", "GetRecordFile", "ListRefusedRows", "RecordService",
        "CorrectServiceRecord", "ListServiceRecords", "GetLedgerSettlement",
        "GetFees", "ListFeeMonths", "DeclareFee", "EndFee", "EnterFees",
        "ListReceivables", "GetReceivable",
        "DeclineContract", "ClaimInstalment", "ReportExpenditure", "ProposePayeeChange", "ProposeAccountChange",
        "GetResult", "ListOrganizationContracts", "ListCertificates", "EnterCertificate", "EndCertificate",
        "GetContractChanges", "GetAgreementText", "ProposeAmendment", "WithdrawAmendment", "RefuseAmendment",
        "AskForResumption", "NoticeTermination", "ConfirmTermination", "ContestTermination", "WithdrawTermination",
        "ProposeSubcontract", "EndSubcontract",
        "GetEligibility", "OpenSealedCopy", "OpenSealedFile", "GetPerformance", "GetServicePeriod", "ListVisits", "GetVisit",
        "GetReport", "GetBudget", "ListEntries", "ProposePlan", "RecordVisit", "WithdrawVisit", "SubmitReport",
        "BookExpense", "BookIncome", "WithdrawEntry", "MoveBudget",
        "SignReceipt",
    };

    /// <summary>Functions that give every applicant what is its own, or what is everybody's.</summary>
    public static readonly IReadOnlySet<string> ForEverybody = new HashSet<string>(StringComparer.Ordinal)
    {
        "GetRound", "ListRounds", "ListProposals", "ListContracts", "ListObjections", "DraftProposal", "RaiseObjection",
        "ListChallenges", "RaiseChallenge", "ListComplaints", "RespondToComplaint",
        "GetMe", "ListWork", "GetOwnEnrolment", "SendEnrolment", "BeginAttachment",
        "ListAttachments",
        "ListMessages", "CountUnreadMessages", "ReadMessage", "ReadMessagesThrough",
        "GetPreferences", "SetPreferences", "AskQuestion", "ListQuestions", "GetRewardList", "ListServiceLedgers",
    };

    /// <summary>Functions by which an evaluator writes what is its account's own, whatever else it is.</summary>
    public static readonly IReadOnlySet<string> OfOnesAccount = new HashSet<string>(StringComparer.Ordinal)
    {
        "EnterPool", "StateAbsences",
    };

    /// <summary>Functions whose address names nothing of another district: there they do their own.</summary>
    public static readonly IReadOnlySet<string> InEachDistrict = new HashSet<string>(StringComparer.Ordinal)
    {
        "ListRounds", "ListFunds", "ListOrganizations", "DraftRound", "OpenFund", "RegisterOrganization",
        "RehearseRound", "SendEnrolment", "ListEnrolments", "ListEvaluators", "EnterPool", "ListAppointments", "ListComplaints",
        "ListStuckWork", "ListBankReturns", "ListWorkToPublish", "ListWorkToExamine", "ListWorkToConclude",
        "ListWorkToAward", "ListWorkToResolve", "ListWorkToSign", "ListWorkToAccept", "ListWorkToPrepare",
        "ListWorkToApprove", "ListWorkToBatch", "ListWorkOverdue", "ListWorkToScore", "ListSeats", "ListSeatedAssessments", "GetMe", "ListWork",
        "RegisterOpeningKey", "GetOpeningKey",
        "ListFeedback", "GetRewardList", "ListServiceLedgers", "OpenServiceLedger", "ListBankBatches", "ListBankAnswers", "ListBankExceptions",
        "TakeBankAnswers", "ListHolds", "ListArrears", "GetArrearsList", "GetPurchaseLedger", "GetPaymentReport",
        "GetPaymentsByMonth", "GetArrearsReport", "GetCommitmentReport", "ListDebtors",
        "ListMessages", "CountUnreadMessages", "GetPreferences", "SetPreferences", "SetWebhook", "ListUndelivered",
    };

    /// <summary>Functions of the law book, which is one for all districts and kept by one of them.</summary>
    public static readonly IReadOnlySet<string> OfTheInstallation = new HashSet<string>(StringComparer.Ordinal)
    {
        "EnterCalendarYear", "EnterParameter", "ListWaitingLaw", "GetLawTrail",
    };

    public static IReadOnlyList<CatalogedFunction> All { get; } =
        [.. FunctionCatalog.Of(typeof(HttpContract).Assembly).All.Where(function => function.Http is not null)];

    /// <summary>The names of those that ask for a token.</summary>
    public static TheoryData<string> Guarded => [.. All.Where(one => RolesOf(one).Count > 0).Select(one => one.Name)];

    public static CatalogedFunction Named(string name) => All.Single(function => function.Name == name);

    public static IReadOnlyList<Role> RolesOf(CatalogedFunction function) =>
        function.Method.GetCustomAttribute<AllowRolesAttribute>()?.Roles ?? [];

    public static string VerbOf(CatalogedFunction function) => Assert.Single(function.Http!.Methods!);

    public static bool HasBody(CatalogedFunction function) =>
        function.Method.GetCustomAttribute<DescribeAttribute>()?.Body is not null;

    /// <summary>The call of a function on what the names stand for; an unknown place in its route throws.</summary>
    public static Request CallOf(
        CatalogedFunction function, IReadOnlyDictionary<string, string> names, Person? by, bool withKey = true)
    {
        var path = Place.Replace(function.Http!.Route!, place => names[place.Groups["name"].Value]);
        var verb = new HttpMethod(VerbOf(function).ToUpperInvariant());
        if (verb == HttpMethod.Get) return Request.Get(by, path);

        var body = HasBody(function) ? BodyOf[function.Name].ToJsonString() : "{}";
        return new Request(verb, path, by, body)
        {
            Key = verb == HttpMethod.Post && withKey ? $"{Guid.NewGuid():N}" : null,
        };
    }

    private static JsonObject Said(params string[] members) =>
        [.. members.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], (JsonNode?)pair[1]))];

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place { get; }
}
