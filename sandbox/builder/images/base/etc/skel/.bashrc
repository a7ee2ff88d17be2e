case $- in *i*) ;; *) return ;; esac
HISTSIZE=5000 HISTFILESIZE=5000
shopt -s histappend checkwinsize
# Each command is kept at once: several people may be logged in here, and connections drop.
PROMPT_COMMAND="${PROMPT_COMMAND:+$PROMPT_COMMAND; }history -a"
alias ls='ls --color=auto' ll='ls -l' grep='grep --color=auto'
PS1='\[\e[1m\]\u@\h\[\e[0m\]:\w\$ '
