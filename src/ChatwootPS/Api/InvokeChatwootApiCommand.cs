using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Api;

/// <summary>
/// Sends any request to any of the three APIs, with the session's credential, retries and errors. For what the module
/// has no cmdlet for yet.
/// </summary>
/// <example>
/// <code>Invoke-ChatwootApi GET 'accounts/{account}/integrations/apps'</code>
/// Reads from the session's account. A path that does not begin with api, platform or public is below /api/v1.
/// </example>
/// <example>
/// <code>Invoke-ChatwootApi GET 'accounts/{account}/contacts' -Query @{ sort = '-last_activity_at' } -All -First 500</code>
/// Walks the pages of a list, whatever its envelope, and stops after 500 rows.
/// </example>
/// <example>
/// <code>Invoke-ChatwootApi POST 'accounts/{account}/labels' -Body @{ label = @{ title = 'vip' } } -WhatIf</code>
/// Shows what would be sent.
/// </example>
/// <example>
/// <code>Invoke-ChatwootApi POST 'accounts/{account}/upload' -Form @{ attachment = Get-Item ./manual.pdf }</code>
/// Uploads a file as multipart form data.
/// </example>
/// <example>
/// <code>Import-ChatwootRequest ./dashboard.har | Where-Object Method -eq GET | Invoke-ChatwootApi</code>
/// Repeats what the dashboard read, with the session's own credential.
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "ChatwootApi", DefaultParameterSetName = "Body", SupportsShouldProcess = true, SupportsPaging = true)]
[OutputType(typeof(PSObject), typeof(string))]
public sealed class InvokeChatwootApiCommand : OperationCmdlet
{
    /// <summary>The HTTP verb.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateSet("GET", "POST", "PUT", "PATCH", "DELETE")]
    public string Method { get; set; } = "GET";

    /// <summary>
    /// The path: from the root ('/platform/api/v1/accounts'), or below /api/v1 ('accounts/{account}/labels'). {account},
    /// {inbox} and {contact} are the session's. An address on the session's server is taken, too.
    /// </summary>
    [Parameter(ParameterSetName = "Body", Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "Form", Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The parameters of the query. A list is sent as name[]=..&amp;name[]=..</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public IDictionary? Query { get; set; }

    /// <summary>The body: a hashtable or object that becomes JSON, JSON as text, or a file (Get-Item) whose content is sent.</summary>
    [Parameter(ParameterSetName = "Body", ValueFromPipelineByPropertyName = true)]
    public object? Body { get; set; }

    /// <summary>The fields of a multipart form. Files (Get-Item) are uploaded.</summary>
    [Parameter(ParameterSetName = "Form", Mandatory = true)]
    public IDictionary? Form { get; set; }

    /// <summary>The content type of a body given as text or file; by default application/json, or what the file's extension says.</summary>
    [Parameter(ParameterSetName = "Body")]
    public string? ContentType { get; set; }

    /// <summary>Requests of Import-ChatwootRequest, which are repeated with the session's credential.</summary>
    [Parameter(ParameterSetName = "Request", Mandatory = true, ValueFromPipeline = true)]
    public ApiRequestCopy? InputObject { get; set; }

    /// <summary>Walks the pages of a list and gives out its rows. -First and -Skip imply it.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>Gives out the answer as the text it came as.</summary>
    [Parameter]
    [Alias("AsJson")]
    public SwitchParameter Raw { get; set; }

    private bool Paged => All || IsBound("First") || IsBound("Skip") || IsBound("IncludeTotalCount");

    private protected override void Process()
    {
        if (InputObject is { } copy)
            (Method, Path, Query, Body, Form) = (copy.Method, copy.Path, copy.Query, copy.Body, copy.Form);
        Send();
    }

    private void Send() => ForInput(Path, () =>
    {
        ChatwootSession session = SessionFor();
        ApiRequest request = BuildRequest(session);
        if (Paged && (Method != "GET" || Raw))
            throw ErrorRecords.InvalidInput("Only what is read with GET comes in pages, and not with -Raw.", "Leave out -All, -First and -Skip, or -Raw.");
        if (Method != "GET" && !Approves($"{session.Uri}{session.Complete(request).Path}", Method))
            return;
        bool raw = Raw;
        if (Paged)
        {
            long skip = (long)Math.Min(PagingParameters.Skip, long.MaxValue);
            long first = (long)Math.Min(PagingParameters.First, long.MaxValue);
            PagingParameters? counting = PagingParameters.IncludeTotalCount ? PagingParameters : null;
            Queue(Path, session, operation => ReadAllAsync(operation, request, skip, first, counting));
        }
        else
        {
            Queue(Path, session, operation => SendOnceAsync(operation, request, raw));
        }
    });

    private static async Task SendOnceAsync(Operation operation, ApiRequest request, bool raw)
    {
        ApiAnswer answer = await operation.SendAsync(request).ConfigureAwait(false);
        if (answer.Text.Length == 0)
            return;
        object? value = raw || answer.Value is null && answer.Text != "null" ? answer.Text : PlainValue.ToPSObject(answer.Value);
        foreach (object? item in !raw && value is object?[] items ? items : [value])
            if (item is not null)
                operation.Write(item);
    }

    private static async Task ReadAllAsync(Operation operation, ApiRequest request, long skip, long first, PagingParameters? counting)
    {
        IPageReader<object> reader = operation.ReadAnyPages(request);
        while (first > 0 && await operation.NextAsync(reader).ConfigureAwait(false) is { } page)
        {
            if (counting is not null)
            {
                operation.Write(counting.NewTotalCount((ulong)(page.Total ?? 0), page.Total is null ? 0.0 : 1.0));
                counting = null;
            }
            foreach (object row in page.Items)
            {
                if (skip-- > 0)
                    continue;
                operation.Write(PlainValue.ToPSObject(row)!);
                if (--first == 0)
                    return;
            }
            await operation.WaitForDemandAsync(page.Items.Count / 2).ConfigureAwait(false);
        }
    }

    private ApiRequest BuildRequest(ChatwootSession session)
    {
        ApiPath path = ApiPath.Parse(Path, session.Uri);
        List<KeyValuePair<string, string>> query = path.Query;
        foreach (DictionaryEntry parameter in Query ?? new Hashtable())
        {
            string name = FieldMap.TextOf(parameter.Key);
            object? value = PlainValue.From(parameter.Value, nameof(Query));
            if (value is List<object?> items)
                query.AddRange(items.Select(item => new KeyValuePair<string, string>(name.EndsWith("[]", StringComparison.Ordinal) ? name : name + "[]", FieldMap.TextOf(item))));
            else
                query.Add(new KeyValuePair<string, string>(name, FieldMap.TextOf(value)));
        }
        if (Form is not null)
            return new ApiRequest(path.Api, Method, path.Path) { Query = query, AsForm = true, Body = (IReadOnlyDictionary<string, object?>)PlainValue.From(Form, nameof(Form))! };
        object? body = Body is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : Body;
        return body switch
        {
            null => new ApiRequest(path.Api, Method, path.Path) { Query = query },
            string text => new ApiRequest(path.Api, Method, path.Path) { Query = query, RawBody = new RawBody(Encoding.UTF8.GetBytes(text), ContentType ?? "application/json") },
            FileInfo file => new ApiRequest(path.Api, Method, path.Path) { Query = query, RawBody = ReadFile(file.FullName) },
            _ => PlainValue.From(body, nameof(Body)) is Dictionary<string, object?> fields
                ? new ApiRequest(path.Api, Method, path.Path) { Query = query, Body = fields }
                : throw ErrorRecords.InvalidInput("-Body must be a hashtable, an object, JSON as text, or a file.", "The API reads only objects; give a list as JSON text if it must be."),
        };
    }

    private RawBody ReadFile(string path)
    {
        FileContent file = UploadFile.Of(path);
        return new RawBody(File.ReadAllBytes(file.Path), ContentType ?? file.ContentType);
    }
}
