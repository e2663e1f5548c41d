using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using HelpWriter;

if (args.Length != 3)
{
    Console.Error.WriteLine("usage: HelpWriter <module folder> <comment file> <folder of the markdown pages>");
    return 2;
}
(string moduleFolder, string commentFile, string pagesFolder) = (args[0], args[1], args[2]);

InitialSessionState state = InitialSessionState.CreateDefault2();
state.ThrowOnRunspaceOpenError = true;
state.ImportPSModule(Path.Combine(moduleFolder, "ChatwootPS.psd1"));
using Runspace runspace = RunspaceFactory.CreateRunspace(state);
runspace.Open();
using PowerShell shell = PowerShell.Create(runspace);
List<CmdletInfo> cmdlets = shell.AddCommand("Get-Command").AddParameter("Module", "ChatwootPS").AddParameter("CommandType", CommandTypes.Cmdlet)
    .Invoke<CmdletInfo>().OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal).ToList();

var comments = new Comments(commentFile);
List<CmdletHelp> help = cmdlets.Select(cmdlet => CmdletHelp.Of(cmdlet, comments)).ToList();

string helpFolder = Path.Combine(moduleFolder, "en-US");
Directory.CreateDirectory(helpFolder);
MamlFile.Write(Path.Combine(helpFolder, "ChatwootPS.dll-Help.xml"), help);
MarkdownPages.Write(pagesFolder, help);
Coverage.Write(Path.Combine(pagesFolder, "..", "coverage.md"), help);
return 0;
