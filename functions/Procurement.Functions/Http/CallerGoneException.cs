namespace Procurement.Functions.Http;

/// <summary>Whoever sent the request went away before it was there.</summary>
public sealed class CallerGoneException(Exception inner) : Exception("The caller went away.", inner);
