using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Chatwoot.Contract;

namespace Chatwoot.Routes;

/// <summary>A read that changes nothing, and what comes of it: how a server is looked over.</summary>
internal sealed class ApiProbe
{
    private ApiProbe(ApiRequest request, Type model, Func<long, ApiRequest>? item = null)
    {
        Request = request;
        Model = model;
        Item = item;
    }

    public ApiRequest Request { get; }

    public Type Model { get; }

    /// <summary>The request for one row of the list by its id; null where there is none.</summary>
    public Func<long, ApiRequest>? Item { get; }

    /// <summary>The operation, as 'GET /api/v1/accounts/{account_id}/labels'; of one row of it, with '/{id}'.</summary>
    public static string Operation(string path) => "GET /" + path.Replace("{account}", "{account_id}").Replace("{inbox}", "{inbox_identifier}");

    /// <summary>Everything of the Application API that is listed without further ids, and what stands for itself in each API.</summary>
    public static IReadOnlyList<ApiProbe> All()
    {
        List<ApiProbe> probes =
        [
            new(new ApiRequest(ApiFamily.Application, "GET", "api/v1/profile"), typeof(Profile)),
            new(new ApiRequest(ApiFamily.Application, "GET", "api/v1/accounts/{account}"), typeof(Account)),
        ];
        MethodInfo make = typeof(ApiProbe).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (PropertyInfo property in typeof(Resources).GetProperties(BindingFlags.Static | BindingFlags.Public))
            if (property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Resource<>))
                if (make.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [property.GetValue(null)]) is ApiProbe probe)
                    probes.Add(probe);
        probes.Add(new(Resources.PlatformAccounts.List(), typeof(PlatformAccount)));
        probes.Add(new(new ApiRequest(ApiFamily.Client, "GET", "public/api/v1/inboxes/{inbox}"), typeof(ClientInbox)));
        return [.. probes
            .Where(probe => probe.Request.Api != ApiFamily.Platform || probe.Item is null)
            .Where(probe => probe.Request.Path.Replace("{account}", "").Replace("{inbox}", "").IndexOf('{') < 0)
            .OrderBy(probe => probe.Request.Api)
            .ThenBy(probe => probe.Request.Path, StringComparer.Ordinal)];
    }

    /// <summary>The messages of one conversation, which no list gives out.</summary>
    public static ApiProbe MessagesOf(long conversation) => new(Resources.MessagesOf(conversation).List(), typeof(Message));

    private static ApiProbe? Of<T>(Resource<T> resource)
        where T : ChatwootObject => resource.HasList ? new(resource.List(), typeof(T), resource.HasItem ? resource.Get : null) : null;
}
