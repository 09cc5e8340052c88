namespace Procurement.Functions.Http;

/// <summary>What the OpenAPI document says of a function, beyond what its signature shows.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DescribeAttribute(string summary) : Attribute
{
    /// <summary>One Chinese sentence.</summary>
    public string Summary { get; } = summary;

    /// <summary>The record that is read from the body; null for none.</summary>
    public Type? Body { get; set; }

    /// <summary>The order may also come without a body.</summary>
    public bool BodyOptional { get; set; }

    /// <summary>The record that is answered; null for any JSON.</summary>
    public Type? Answer { get; set; }

    /// <summary>The status of success.</summary>
    public int Status { get; set; } = 200;

    /// <summary>It makes what is not there yet, and then answers 201.</summary>
    public bool Makes { get; set; }

    /// <summary>It takes <c>limit</c> and <c>cursor</c>.</summary>
    public bool Paged { get; set; }

    /// <summary>The answer has an ETag.</summary>
    public bool Versioned { get; set; }

    /// <summary>The answer is a public document with an ETag, and 304 where the reader has it.</summary>
    public bool Cached { get; set; }

    /// <summary>The answer is a page for people, and no JSON.</summary>
    public bool Page { get; set; }

    /// <summary>The answer is a file, and no JSON.</summary>
    public bool File { get; set; }

    /// <summary>Names of further query parameters, all optional texts.</summary>
    public string[] Query { get; set; } = [];

    /// <summary>Names of path parameters that are whole numbers, though the function takes them as text.</summary>
    public string[] Numbers { get; set; } = ["no"];
}
