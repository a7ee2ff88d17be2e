case $- in *i*) ;; *) return ;; esac
HISTSIZE=5000
shopt -s histappend checkwinsize
alias ls='ls --color=auto' ll='ls -l' grep='grep --color=auto'
PS1='\[\e[1m\]\u@\h\[\e[0m\]:\w\$ '
