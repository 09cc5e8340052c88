namespace Procurement.Cli;

/// <summary>What <c>./run --help</c> prints.</summary>
internal static class Help
{
    /// <summary>The commands and their options.</summary>
    public const string Text = """
        用法：
          ./run [选项]                 启动存储和服务，装入演示轮次；按 Ctrl-C 停止
            --port N                   服务的端口（默认 7071；被占用时自动换一个）
            --data DIR                 保存数据的文件夹（默认 .data）；再次启动时数据还在
            --empty                    不装入演示轮次
            --storage CONNECTION       用这个存储，不启动 Azurite；几个服务可以共用一个存储

          ./run token ROLE [选项]      打印正在运行的服务的一个演示账户的令牌
            ROLE                       applicant、evaluator、officer、approver、finance、
                                       finance-approver、supervisor 或 admin
            --organization USCC        applicant 所代表组织的统一社会信用代码
            --tenant T                 租户（默认 wuchang）
            --account NAME             角色的另一个账户，例如 evaluator-2
            --data DIR                 启动服务时用的数据文件夹

          ./run play FILE [选项]       在模拟时钟和全新的存储上演练一个轮次文件
            --out RESULT               把结果写到这个文件（默认打印出来）
            --storage CONNECTION       在这个存储里用一个新的名字，不启动 Azurite

          ./run ledger NAME [选项]     装入服务台账 NAME.ledger.json 和服务记录 NAME.records.csv，给出结算结果
            --out RESULT               把结果写到这个文件（默认打印出来）
            --storage CONNECTION       在这个存储里用一个新的名字，不启动 Azurite

          ./run verify [选项]          从事件重新推算全部记录，与所存的逐项核对，指出第一处不同
            --tenant T                 只核对这个租户
            --all                      指出每一处不同
          ./run rebuild [选项]         从事件重做头、部件、列表和公开页面；中断后再跑一遍即可
            --tenant T                 只重做这个租户
          ./run restore [选项]         只凭副本恢复一个空的存储；之后启动服务，由它补完后续工作
          以上三条共用：
            --data DIR                 启动服务时用的数据文件夹（默认 .data）
            --storage CONNECTION       核对、重做或恢复到这个存储
            --account NAME             同上，用 az login 的身份访问这个存储账户
            --copies CONNECTION        副本所在的存储（默认同一个存储）
            --prefix P                 服务的 StoragePrefix

          ./run verify ledger [选项]   只核对资金账和合同：借贷相等、逐项规则、账与合同一致

          ./run verify receipt FILE [选项]  核对一份提交回执，不需要联网
            --keys FILE                服务公布的回执公钥（GET /api/public/receipt-keys 的内容）
            --content FILE             申报内容（JSON）；回执文件里带有内容时不必给

          ./run verify draw FILE       按抽取记录重新抽一遍评审专家，指出第一处不同，不需要联网
                                       --digest HEX 同时核对公告上的记录摘要
          ./run verify trail FILE      逐条核对保存的审计轨迹，指出第一处改动、缺失或调换，不需要联网
                                       --head HASH 同时核对外部存证的最后一个校验值
          ./run verify sample FILE     按抽样记录重新抽一遍满意度调查的样本，不需要联网

          ./run certificate ACCOUNT [选项]  为一个账户签发本机演示用的证书，连同私钥写进文件
            --out FILE                 文件名（默认 ACCOUNT.pem；以 .p12 结尾时为 PKCS#12）
            --password P               用密码加密私钥（PKCS#12 必须有）
            --rsa                      用 RSA 2048 位的密钥，而不是 P-256
            --organization USCC --name 单位名称 --person 姓名
                                       账户不是演示账户时，说明它属于谁
            --data DIR                 启动服务时用的数据文件夹
          ./run sign FILE KEY [选项]   不联网签署：FILE 是服务准备签署时的回答，KEY 是证书和私钥的文件
            --password P               KEY 的密码
          ./run verify document FILE [选项]  核对一份签署的文书，指出第一处问题，不需要联网
            --roots FILE               所信任的根证书（PEM；默认是本机演示证书机构的）
            --drawn FILE               签署之前的文书：另核对是由它签署而成的

          ./run --help                 显示这段说明

        退出码：0 完成；1 没有完成；2 轮次文件、台账或参数有错。
        """;
}
