using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Finsam.Extract.Tests;

/// <summary>House rule (docs/decisions/0001-layers.md): inside the core a layer names only those before it.</summary>
public class LayerOrderTests
{
    private static readonly string[] Layers =
        ["Geometry", "Model", "Parsing", "Layout", "Repair", "Tables", "Segment", "Interpret", "Check", "Correct", "Write"];

    private static readonly Dictionary<short, OpCode> Instructions = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    [Fact]
    public void Every_namespace_of_the_core_is_a_layer()
    {
        var unknown = typeof(Extractor).Assembly.GetTypes().Select(LayerOf)
            .Where(l => l is { Length: > 0 } && !Layers.Contains(l)).Distinct();
        Assert.Empty(unknown);
    }

    [Fact]
    public void A_layer_names_only_layers_before_it()
    {
        var breaches = typeof(Extractor).Assembly.GetTypes()
            .Where(t => LayerOf(t) is { Length: > 0 })
            .SelectMany(t => Mentions(t).Select(m => (From: t, To: m)))
            .Where(e => LayerOf(e.To) is { Length: > 0 } to && Rank(to) > Rank(LayerOf(e.From)!))
            .Select(e => $"{e.From.FullName} names {e.To.FullName}")
            .Distinct();
        Assert.Empty(breaches);
    }

    [Fact]
    public void The_core_touches_no_file_process_clock_or_native_code()
    {
        string[] forbidden = ["System.IO.File", "System.IO.Directory", "System.Diagnostics.Process", "System.Random", "System.Runtime.InteropServices.DllImportAttribute"];
        using var stream = File.OpenRead(typeof(Extractor).Assembly.Location);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        var used = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}");
        Assert.Empty(used.Intersect(forbidden));
    }

    private static int Rank(string layer) => Array.IndexOf(Layers, layer);

    /// <summary>The layer of a type of the core; empty for the pipeline itself, null for types of other assemblies.</summary>
    private static string? LayerOf(Type type)
    {
        if (type.Assembly != typeof(Extractor).Assembly || type.Namespace is not { } space || !space.StartsWith("Finsam.Extract", StringComparison.Ordinal))
        {
            return null;
        }

        var below = space["Finsam.Extract".Length..].TrimStart('.');
        return below.Split('.')[0];
    }

    private static IEnumerable<Type> Mentions(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var named = new List<Type?> { type.BaseType };
        named.AddRange(type.GetInterfaces());
        named.AddRange(type.GetFields(All).Select(f => f.FieldType));
        named.AddRange(type.GetProperties(All).Select(p => p.PropertyType));
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            named.AddRange(method.GetParameters().Select(p => p.ParameterType));
            named.Add((method as MethodInfo)?.ReturnType);
            named.AddRange(Called(method));
        }

        return named.Where(t => t is not null).SelectMany(t => Unwrap(t!));
    }

    /// <summary>Types whose members a method's instructions name.</summary>
    private static IEnumerable<Type?> Called(MethodBase method)
    {
        var body = method.GetMethodBody();
        if (body is null)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        foreach (var token in Tokens(body.GetILAsByteArray() ?? []))
        {
            yield return Resolve(method, token);
        }
    }

    /// <summary>Metadata tokens of the instructions (ECMA-335, III.1.2): read one after the other, so that no operand is taken for one.</summary>
    private static IEnumerable<int> Tokens(byte[] il)
    {
        var at = 0;
        while (at < il.Length)
        {
            var isLong = il[at] == 0xFE;
            var code = Instructions[isLong ? (short)(0xFE00 | il[at + 1]) : il[at]];
            at += isLong ? 2 : 1;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BitConverter.ToInt32(il, at);
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    private static Type? Resolve(MethodBase method, int token)
    {
        try
        {
            var type = method.DeclaringType!;
            var member = method.Module.ResolveMember(
                token, type.IsGenericType ? type.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null);
            return member as Type ?? member?.DeclaringType;
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }

    private static IEnumerable<Type> Unwrap(Type type) =>
        type.HasElementType ? Unwrap(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrap).Append(type.GetGenericTypeDefinition())
        : [type];
}
