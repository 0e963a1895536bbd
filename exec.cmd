@rem npm start and npm run kilas say exec, for which the shell of npm makes way, so that signals reach Node. That of Windows has no exec.
@%*
