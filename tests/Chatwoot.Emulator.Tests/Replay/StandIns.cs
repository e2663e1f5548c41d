using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Tests.Replay;

/// <summary>
/// Does in the emulator's world what a recorded call did on the server, where the emulator does not handle the call yet
/// but later exchanges need its effect. A stand-in for a call that is handled makes a test fail.
/// </summary>
internal sealed class StandIns
{
    private const string A = "/api/v1/accounts/{account_id}";
    private readonly Identities identities;
    private readonly World world;
    private readonly Account account;
    private readonly Dictionary<string, Action<Exchange>> actions;

    public StandIns(Identities identities, World world)
    {
        this.identities = identities;
        this.world = world;
        account = world.Accounts.First();
        actions = new()
        {
            [$"POST {A}/custom_attribute_definitions"] = AddDefinition,
            [$"POST {A}/companies"] = AddCompany,
            [$"PATCH {A}/companies/{{id}}"] = ChangeCompany,
            [$"POST {A}/companies/{{company_id}}/contacts"] = exchange => Employ(exchange, join: true),
            [$"DELETE {A}/companies/{{company_id}}/contacts/{{id}}"] = exchange => Employ(exchange, join: false),
        };
    }

    public IEnumerable<string> Operations => actions.Keys;

    public void Run(Exchange exchange)
    {
        if (exchange.Status == 200 && actions.TryGetValue($"{exchange.Method} {exchange.Template}", out var action))
        {
            lock (world.Gate)
            {
                action(exchange);
            }
        }
    }

    private void AddDefinition(Exchange exchange)
    {
        var answer = exchange.Answer!;
        var definition = account.Definitions.Add(new CustomAttributeDefinition
        {
            Key = (string)answer["attribute_key"]!,
            Model = (string)answer["attribute_model"]!,
            DisplayType = (string)answer["attribute_display_type"]!,
        });
        identities.Learn("definition", (long)answer["id"]!, definition.Id);
    }

    private void AddCompany(Exchange exchange)
    {
        var answer = exchange.Answer!["payload"]!;
        var company = account.Companies.Add(new Company { Name = (string)answer["name"]!, Domain = (string?)answer["domain"] });
        identities.Learn("company", (long)answer["id"]!, company.Id);
    }

    private void ChangeCompany(Exchange exchange)
    {
        var answer = exchange.Answer!["payload"]!;
        account.Companies.Find(identities.Map("company", (long)answer["id"]!))!.Name = (string)answer["name"]!;
    }

    private void Employ(Exchange exchange, bool join)
    {
        var parts = exchange.Path.Split('/');
        var company = account.Companies.Find(identities.Map("company", long.Parse(parts[6], CultureInfo.InvariantCulture)));
        var contact = account.Contacts.Find(identities.Map("contact", join ? (long)exchange.Body!["contact_id"]! : long.Parse(parts[8], CultureInfo.InvariantCulture)))!;
        contact.Company = join ? company : null;
        if (join)
        {
            contact.AdditionalAttributes["company_name"] = company!.Name;
        }
        else
        {
            contact.AdditionalAttributes.Remove("company_name");
        }

        account.Contacts.Touched();
    }
}
