using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker
{
    /// <summary>What middleware and services are added to.</summary>
    public interface IFunctionsWorkerApplicationBuilder
    {
        /// <summary>The services of the app.</summary>
        IServiceCollection Services { get; }

        /// <summary>Adds a step inside those added before.</summary>
        IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware);
    }
}

namespace Microsoft.Azure.Functions.Worker.Middleware
{
    /// <summary>Runs an invocation, or what is left of it.</summary>
    public delegate Task FunctionExecutionDelegate(FunctionContext context);

    /// <summary>A step around every invocation; one instance serves them all.</summary>
    public interface IFunctionsWorkerMiddleware
    {
        /// <summary>Acts around an invocation.</summary>
        Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
    }
}

namespace Microsoft.Extensions.Hosting
{
    /// <summary>Ways of adding middleware.</summary>
    public static class MiddlewareWorkerApplicationBuilderExtensions
    {
        /// <summary>Adds a middleware, which becomes a singleton service.</summary>
        public static IFunctionsWorkerApplicationBuilder UseMiddleware<T>(
            this IFunctionsWorkerApplicationBuilder builder)
            where T : class, IFunctionsWorkerMiddleware
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Services.AddSingleton<T>();
            return builder.Use(next => context =>
                context.InstanceServices.GetRequiredService<T>().Invoke(context, next));
        }

        /// <summary>Adds a middleware written as a function.</summary>
        public static IFunctionsWorkerApplicationBuilder UseMiddleware(
            this IFunctionsWorkerApplicationBuilder builder,
            Func<FunctionContext, Func<Task>, Task> middleware)
        {
            ArgumentNullException.ThrowIfNull(builder);
            return builder.Use(next => context => middleware(context, () => next(context)));
        }

        /// <summary>Adds a middleware for the invocations that a predicate picks.</summary>
        public static IFunctionsWorkerApplicationBuilder UseWhen<T>(
            this IFunctionsWorkerApplicationBuilder builder,
            Func<FunctionContext, bool> predicate)
            where T : class, IFunctionsWorkerMiddleware
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Services.AddSingleton<T>();
            return builder.Use(next => context => predicate(context)
                ? context.InstanceServices.GetRequiredService<T>().Invoke(context, next)
                : next(context));
        }

        /// <summary>Adds a middleware written as a function for the invocations that a predicate picks.</summary>
        public static IFunctionsWorkerApplicationBuilder UseWhen(
            this IFunctionsWorkerApplicationBuilder builder,
            Func<FunctionContext, bool> predicate,
            Func<FunctionContext, Func<Task>, Task> middleware)
        {
            ArgumentNullException.ThrowIfNull(builder);
            return builder.Use(next => context => predicate(context)
                ? middleware(context, () => next(context))
                : next(context));
        }
    }
}
