using System;
using System.IO;
using System.Reflection;
using Chatwoot.Contract;
#if NET8_0_OR_GREATER
using System.Runtime.Loader;
#endif

namespace ChatwootPS.Pipeline;

/// <summary>
/// Loads the engine on first use, with the versions of System.Text.Json and Microsoft.Extensions.* that were shipped with
/// it, whatever other modules have loaded before or load later.
/// </summary>
internal static class EngineLoader
{
    private const string EngineName = "Chatwoot.Client";

    // Set once and never changed: the engine is the same for the whole process.
    private static readonly Lazy<IChatwootClientFactory> s_factory = new(Load);

    public static IChatwootClientFactory Factory => s_factory.Value;

    private static IChatwootClientFactory Load()
    {
        string folder = Path.GetDirectoryName(typeof(EngineLoader).Assembly.Location)!;
#if NET8_0_OR_GREATER
        var context = new EngineContext(Path.Combine(folder, "engine"));
        Assembly engine = context.LoadFromAssemblyName(new AssemblyName(EngineName));
#else
        FrameworkResolver.Install(folder);
        Assembly engine = Assembly.LoadFrom(Path.Combine(folder, EngineName + ".dll"));
#endif
        return (IChatwootClientFactory)Activator.CreateInstance(engine.GetType(EngineName + ".ChatwootClientFactory", throwOnError: true)!)!;
    }

#if NET8_0_OR_GREATER
    /// <summary>Answers from the engine's folder, and leaves the rest (the framework, our models) to the default context.</summary>
    private sealed class EngineContext : AssemblyLoadContext
    {
        private readonly string _folder;

        public EngineContext(string folder)
            : base("ChatwootPS engine")
        {
            _folder = folder;
        }

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            string path = Path.Combine(_folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
#else
    /// <summary>
    /// .NET Framework binds strong names by exact version; all but a few references find theirs beside them. This net
    /// catches those few: asked by us, for a file we ship, with the same key and at least the version asked for.
    /// </summary>
    private static class FrameworkResolver
    {
        public static void Install(string folder) => AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
        {
            if (wanted.RequestingAssembly is not { IsDynamic: false } requester || !IsIn(folder, requester.Location))
                return null;
            var name = new AssemblyName(wanted.Name);
            string path = Path.Combine(folder, name.Name + ".dll");
            if (!File.Exists(path))
                return null;
            AssemblyName shipped = AssemblyName.GetAssemblyName(path);
            bool fits = shipped.Version >= name.Version
                && BitConverter.ToString(shipped.GetPublicKeyToken() ?? []) == BitConverter.ToString(name.GetPublicKeyToken() ?? []);
            return fits ? Assembly.LoadFrom(path) : null;
        };

        private static bool IsIn(string folder, string file) =>
            string.Equals(Path.GetDirectoryName(file), folder, StringComparison.OrdinalIgnoreCase);
    }
#endif
}
