// Loaded into the server: ends it in order when the command that started it has died without saying so.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
