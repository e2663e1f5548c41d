using Chatwoot.Emulator.Server;

namespace Chatwoot.Emulator.Events;

/// <summary>Hears of everything that happens. Called under the world's gate: it renders what it needs and sends it elsewhere.</summary>
internal interface IListener
{
    void Hear(Call call, Happening happening);
}
